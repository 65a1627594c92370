// What a model behind an interface charged for a thousand tokens of output, by year.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/config/parameter.hpp"

namespace redoubt {

// OpenAI's price lists for the cheapest model fit for the task: davinci 2020 and 2021,
// text-davinci-002 from September 2022, gpt-3.5-turbo from March 2023, gpt-4o-mini from July 2024.
// of_the_run: of the year that the run is in.
enum class PriceList { stated, of_2020, of_2021, of_2022, of_2023, of_2024, of_the_run };
template <>
struct Words<PriceList> {
  static constexpr std::array<const char*, 7> value{"stated", "2020", "2021",      "2022",
                                                    "2023",   "2024", "of_the_run"};
};

inline constexpr std::int64_t kFirstPriceYear = 2020;
inline constexpr std::int64_t kLastPriceYear = 2024;

// The year whose prices a list holds; year: that the run is in. Not for PriceList::stated.
constexpr std::int64_t price_year(PriceList list, std::int64_t year) {
  return list == PriceList::of_the_run ? year
                                       : kFirstPriceYear - 1 + static_cast<std::int64_t>(list);
}

// Of a year for which there is a price.
constexpr double usd_per_1000_tokens(std::int64_t year) {
  constexpr std::array<double, 5> kPrices{0.06, 0.06, 0.02, 0.002, 0.0006};
  return kPrices[static_cast<std::size_t>(year - kFirstPriceYear)];
}

}  // namespace redoubt
