// What a thousand generated tokens cost on a public price list, by year.
#pragma once

#include <optional>
#include <span>

namespace redoubt {

struct TokenPrice {
  int year;
  double usd_per_1000;
  const char* source;
};

// In order of years.
std::span<const TokenPrice> token_prices();
// nullopt if the list has no such year.
std::optional<double> token_price(int year);

}  // namespace redoubt
