#include "sim/kernel/calendar.hpp"

namespace redoubt {
namespace {

constexpr std::int64_t kMsPerDay = 86400000;

constexpr bool is_leap(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr std::int64_t days_in_year(std::int64_t year) {
  return is_leap(year) ? 366 : 365;
}

constexpr std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// -1: not digits only.
std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Calendar> Calendar::starting(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  const std::int64_t year = number(date.substr(0, 4));
  const std::int64_t month = number(date.substr(5, 2));
  const std::int64_t day = number(date.substr(8, 2));
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  std::int64_t day_of_year = day - 1;
  for (std::int64_t before = 1; before < month; ++before)
    day_of_year += days_in_month(year, before);
  return Calendar(year, day_of_year);
}

std::int64_t Calendar::year_at(SimTime t) const {
  std::int64_t year = year_;
  std::int64_t day = day_of_year_ + t.ms / kMsPerDay;
  while (day >= days_in_year(year)) day -= days_in_year(year++);
  return year;
}

std::vector<std::int64_t> Calendar::years(Duration horizon) const {
  std::vector<std::int64_t> result;
  const std::int64_t last = year_at(SimTime{} + horizon - milliseconds(1));
  for (std::int64_t year = year_; year <= last; ++year) result.push_back(year);
  return result;
}

}  // namespace redoubt
