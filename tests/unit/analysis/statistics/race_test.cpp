// Regimes are told apart on series whose regime is known.
#include "analysis/statistics/race.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/statistics/theil_sen.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

// Small deviations that are the same every time.
double noise(int i) {
  return 0.02 * std::sin(12.9898 * i);
}

// 84 days, retrained every 7; detection starts a cycle at `high` and loses `fall` evenly.
RaceSeries cycles(double high, double fall) {
  RaceSeries series;
  for (int day = 0; day < 84; ++day) {
    series.posts.push_back(100);
    series.detection.push_back(high - fall * (day % 7) / 6.0 + noise(day));
    series.retrained.push_back(day > 0 && day % 7 == 0);
    series.attack_usd.push_back(20 + noise(day));
    series.defence_usd.push_back(50 - noise(day));
  }
  return series;
}

}  // namespace

TEST_CASE("a sawtooth is a cycle, with its period, amplitude and lag", "[race]") {
  const Race race = classify(cycles(0.6, 0.3));
  CHECK(race.regime == Regime::cycle);
  CHECK(race.period_days == 7);
  CHECK(race.amplitude == Approx(0.3).margin(0.03));
  CHECK(race.adaptation_days == Approx(3).margin(1));
}

TEST_CASE("the lag of adaptation is where detection falls in step with retrains", "[race]") {
  RaceSeries series = cycles(0.6, 0);
  for (std::size_t i = 0; i < 84; ++i)
    if (i % 7 >= 3) series.detection[i] -= 0.3;  // three days after each retrain, at one blow
  const Race race = classify(series);
  CHECK(race.adaptation_lag_days == 3);
  CHECK(race.adaptation_correlation > 0.9);
  // Nothing follows retrains where nothing is retrained.
  std::fill(series.retrained.begin(), series.retrained.end(), false);
  CHECK(std::isnan(classify(series).adaptation_lag_days));
}

TEST_CASE("a level series is an equilibrium", "[race]") {
  const Race race = classify(cycles(0.5, 0));
  CHECK(race.regime == Regime::equilibrium);
  CHECK(std::abs(race.amplitude) < 0.03);
}

TEST_CASE("growing spending on both sides is an escalation, on one it is not", "[race]") {
  RaceSeries series = cycles(0.5, 0);
  for (std::size_t i = 0; i < 84; ++i) series.attack_usd[i] += static_cast<double>(i);
  CHECK(classify(series).regime == Regime::equilibrium);
  for (std::size_t i = 0; i < 84; ++i) series.defence_usd[i] += 2.0 * static_cast<double>(i);
  const Race race = classify(series);
  CHECK(race.regime == Regime::escalation);
  CHECK(race.attack_slope == Approx(1).margin(0.05));
  CHECK(race.defence_slope == Approx(2).margin(0.05));
}

TEST_CASE("either side may collapse", "[race]") {
  RaceSeries series = cycles(0.5, 0);
  for (std::size_t i = 20; i < 84; ++i) series.detection[i] = 0.01;
  CHECK(classify(series).regime == Regime::detection_collapse);
  for (std::size_t i = 60; i < 84; ++i) {
    series.posts[i] = 0;
    series.detection[i] = std::nan("");
  }
  CHECK(classify(series).regime == Regime::attack_collapse);
}

TEST_CASE("nothing is said of a run that is too short or without attackers", "[race]") {
  CHECK(classify({}).regime == Regime::unclear);
  RaceSeries series = cycles(0.5, 0);
  std::fill(series.posts.begin(), series.posts.end(), 0.0);
  CHECK(classify(series).regime == Regime::unclear);
}

TEST_CASE("Theil–Sen: exact on a line, deaf to an outlier, an interval that holds it", "[race]") {
  std::vector<double> line;
  for (int i = 0; i < 30; ++i) line.push_back(2.0 * i + 50 * noise(i));
  line[7] = 1e6;
  line[11] = std::nan("");
  const Slope slope = theil_sen(line);
  CHECK(slope.median == Approx(2).margin(0.1));
  CHECK(slope.low < slope.median);
  CHECK(slope.high > slope.median);
  CHECK(slope.low > 1.8);
  CHECK(slope.high < 2.2);
  CHECK(std::isnan(theil_sen({}).median));
}

TEST_CASE("a detector that is retrained at every sample does not hide the cycle of another",
          "[race]") {
  MemoryRecorder record;
  const Axis campaign{"generator", {"farm"}};
  const auto series = [&](const char* name, std::vector<Axis> axes) {
    return record.series({.name = name, .section = "metrics", .axes = std::move(axes)});
  };
  const SeriesId posts = series("generator_posts", {campaign});
  const SeriesId rate = series("detection_rate_of", {campaign});
  const SeriesId cost = series("cost_usd", {{"actor", {"farm", "platform"}}});
  const SeriesId trainings = series("trainings", {{"detector", {"weekly", "hourly"}}});
  const RaceSeries made = cycles(0.6, 0.3);
  for (std::size_t day = 0; day < 84; ++day) {
    record.put(posts, std::vector{made.posts[day]});
    record.put(rate, std::vector{made.detection[day]});
    record.put(cost, std::vector{20.0 * static_cast<double>(day), 50.0 * static_cast<double>(day)});
    record.put(trainings, std::vector{made.retrained[day] ? 1.0 : 0.0, 24.0});
    record.sample(SimTime{static_cast<std::int64_t>(day) * 86400000});
  }
  const Race race = classify(race_series(record));
  CHECK(race.period_days == 7);
  CHECK(race.amplitude == Approx(0.3).margin(0.03));
}
