#include "agents/economy/token_prices.hpp"

namespace redoubt {

std::span<const TokenPrice> token_prices() {
  static constexpr TokenPrice prices[] = {
      {2021, 0.06, "OpenAI, davinci, list of 2021"},
      {2022, 0.06, "OpenAI, davinci, list archived in July 2022"},
      {2023, 0.002, "OpenAI, gpt-3.5-turbo, list of March 2023"},
      {2024, 0.0006, "OpenAI, gpt-4o-mini, output, list of July 2024"},
  };
  return prices;
}

std::optional<double> token_price(int year) {
  for (const TokenPrice& price : token_prices())
    if (price.year == year) return price.usd_per_1000;
  return std::nullopt;
}

}  // namespace redoubt
