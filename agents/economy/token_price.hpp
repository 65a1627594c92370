// What a model behind an interface charged for a thousand tokens of output, by year.
#pragma once

#include <array>
#include <cstddef>

#include "sim/config/parameter.hpp"

namespace redoubt {

// OpenAI's price lists for the cheapest model fit for the task: davinci 2020 and 2021,
// text-davinci-002 from September 2022, gpt-3.5-turbo from March 2023, gpt-4o-mini from July 2024.
enum class PriceList { stated, of_2020, of_2021, of_2022, of_2023, of_2024 };
template <>
struct Words<PriceList> {
  static constexpr std::array<const char*, 6> value{"stated", "2020", "2021",
                                                    "2022",   "2023", "2024"};
};

// Not for PriceList::stated.
constexpr double usd_per_1000_tokens(PriceList list) {
  constexpr std::array<double, 6> kPrices{0, 0.06, 0.06, 0.02, 0.002, 0.0006};
  return kPrices[static_cast<std::size_t>(list)];
}

}  // namespace redoubt
