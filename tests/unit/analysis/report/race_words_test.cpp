// What kind of race it was, in words.
#include "analysis/report/race_words.hpp"

#include <limits>

#include "analysis/statistics/mean_interval.hpp"
#include "analysis/words/number_words.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Race race(Regime regime, double amplitude = kNaN) {
  return {.regime = regime,
          .detection_first_week = 0.5,
          .detection_second_half = 0.3,
          .period_days = amplitude > 0 ? 7 : kNaN,
          .amplitude = amplitude,
          .amplitude_error = 0.01,
          .adaptation_days = amplitude > 0 ? 2 : kNaN,
          .adaptation_lag_days = amplitude > 0 ? 3 : kNaN,
          .adaptation_correlation = kNaN,
          .attack_slope = 1,
          .defence_slope = kNaN};
}

}  // namespace

TEST_CASE("the most frequent kind of race comes first, and cycles say their shape", "[report]") {
  const std::vector<Race> races{race(Regime::equilibrium), race(Regime::cycle, 0.2),
                                race(Regime::cycle, 0.2)};
  const double falls[] = {20, 20};
  CHECK_THAT(race_sentence(races),
             Catch::StartsWith("Kind of race: cycle in 2 of 3 replicates, equilibrium in 1. In a "
                               "cycle detectors are retrained every ") &&
                 Catch::Contains("detection falls by " + interval_words(mean_interval(falls)) +
                                 " percentage points between two retrainings, and half of that "
                                 "fall is done after 2"));
  CHECK(race_sentence(std::vector<Race>{race(Regime::attack_collapse)}) ==
        "Kind of race: attack collapse in 1 of 1 replicates.");
  CHECK(race_sentence({}).empty());
}

TEST_CASE("a day of the fall that two replicates do not tell is not given", "[report]") {
  std::vector<Race> races{race(Regime::cycle, 0.2), race(Regime::cycle, 0.2)};
  races[1].adaptation_days = 5;  // 3.5 ± 19 days of seven
  CHECK_THAT(race_sentence(races),
             Catch::EndsWith(", and 2 replicates do not tell when half of that fall is done."));
}

TEST_CASE("the table of races has a column for each kind that occurred", "[report]") {
  const std::vector<Race> races{race(Regime::equilibrium), race(Regime::cycle, 0.2),
                                race(Regime::cycle, 0.4)};
  const ReportTable table = race_table(races);
  CHECK(table.head == std::vector<std::string>{"Kind of race", "cycle", "equilibrium"});
  for (const auto& row : table.rows) REQUIRE(row.size() == table.head.size());
  CHECK(table.rows[0] == std::vector<std::string>{"Replicates", "2", "1"});
  CHECK(table.rows[4][0] == "Detection lost from the first to the last of them (points)");
  CHECK(table.rows[4][2] == "–");
  const double lags[] = {3, 3};
  CHECK(table.rows[6] ==
        std::vector<std::string>{
            "Days after a retraining at which detection falls most in step with it",
            interval_words(mean_interval(lags)), "–"});
  CHECK(race_table({}).rows.empty());
  CHECK_THAT(race_meanings(races), Catch::StartsWith("Cycle: "));
  CHECK_THAT(race_meanings(races), Catch::Contains("Equilibrium: "));
}
