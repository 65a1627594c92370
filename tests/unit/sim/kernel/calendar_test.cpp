// Dates: leap years, the first and last millisecond of a year, what is no date.
#include "sim/kernel/calendar.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

// Year of the last and the first millisecond around a whole number of days after the start.
std::pair<std::int64_t, std::int64_t> around(const char* date, std::int64_t day) {
  const Calendar calendar = Calendar::starting(date).value();
  const SimTime at = SimTime{} + days(day);
  return {calendar.year_at(at - milliseconds(1)), calendar.year_at(at)};
}

}  // namespace

TEST_CASE("a year ends after 365 days, a leap year after 366", "[calendar]") {
  using Years = std::pair<std::int64_t, std::int64_t>;
  CHECK(around("2021-01-01", 365) == Years{2021, 2022});
  CHECK(around("2020-01-01", 365) == Years{2020, 2020});
  CHECK(around("2020-01-01", 366) == Years{2020, 2021});
  CHECK(around("2000-01-01", 366) == Years{2000, 2001});  // divisible by 400
  CHECK(around("2100-01-01", 365) == Years{2100, 2101});  // by 100 only
  CHECK(around("2020-03-01", 306) == Years{2020, 2021});
  CHECK(around("2021-12-31", 1) == Years{2021, 2022});
  CHECK(around("2021-01-01", 365 + 365 + 365 + 366) == Years{2024, 2025});
}

TEST_CASE("a run that ends at midnight of new year's eve is in one year", "[calendar]") {
  const Calendar calendar = Calendar::starting("2021-07-01").value();
  using Years = std::vector<std::int64_t>;
  CHECK(calendar.years(days(184)) == Years{2021});
  CHECK(calendar.years(milliseconds(days(184).ms + 1)) == Years{2021, 2022});
  CHECK(calendar.years(days(184 + 365 + 1)) == Years{2021, 2022, 2023});
}

TEST_CASE("what is no date is refused", "[calendar]") {
  for (const char* text :
       {"", "2021", "2021-1-1", "2021-13-01", "2021-00-01", "2021-02-29", "2021-04-31",
        "2021-01-00", "01-01-2021", "2021/01/01", "1899-12-31", "2021-01-01 ", "20x1-01-01"})
    CHECK_FALSE(Calendar::starting(text));
  CHECK(Calendar::starting("2020-02-29"));
}
