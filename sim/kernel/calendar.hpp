// The date of simulated times: which day of which year a run starts on.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// Gregorian; without time zones and leap seconds, a day is 86400 s.
class Calendar {
 public:
  // "2021-03-01"; nothing for what is no date between 1900 and 2999.
  static std::optional<Calendar> starting(std::string_view date);

  [[nodiscard]] std::int64_t year_at(SimTime t) const;
  // Those that a run of this length is in, without gaps.
  [[nodiscard]] std::vector<std::int64_t> years(Duration horizon) const;

 private:
  Calendar(std::int64_t year, std::int64_t day_of_year) : year_(year), day_of_year_(day_of_year) {}
  std::int64_t year_;
  std::int64_t day_of_year_;  // of t = 0; 0: the first of January
};

}  // namespace redoubt
