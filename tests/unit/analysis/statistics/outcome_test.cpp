// One number of a run, by name.
#include "analysis/statistics/outcome.hpp"

#include <cmath>
#include <stdexcept>

#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

MemoryRecorder example() {
  MemoryRecorder record;
  const SeriesId reach =
      record.series({"reach", "metrics", {{"generator", {"one", "two"}}}, "1", "", ""});
  const SeriesId prevalence = record.series({"prevalence", "metrics", {}, "1", "", ""});
  ColumnSpec amplitude;
  amplitude.name = "amplitude";
  const TableId race = record.table({"race", "run", "", {amplitude}});
  for (int day = 0; day <= 4; ++day) {
    record.sample(SimTime{} + days(day));
    record.put(reach, std::vector<double>{day == 0 ? 1e9 : day, 10.0 * day});
    record.put(prevalence, std::vector<double>{day == 2 ? std::nan("") : 0.1 * day});
  }
  record.row(race, std::vector<double>{0.25});
  return record;
}

double value(const std::string& text) {
  return reduce(example(), parse_outcome(text));
}

}  // namespace

TEST_CASE("samples become one number; time 0 and NaN do not count", "[outcome]") {
  CHECK(value("reach.one.mean") == Approx(2.5));
  CHECK(value("reach.one.sum") == Approx(10));
  CHECK(value("reach.two.max") == Approx(40));
  CHECK(value("reach.all.final") == Approx(44));
  CHECK(value("reach.one.first") == Approx(1));
  CHECK(value("reach.one.first_half") == Approx(1.5));
  CHECK(value("reach.one.second_half") == Approx(3.5));
  CHECK(value("prevalence.mean") == Approx(0.8 / 3));
  CHECK(value("race.amplitude") == Approx(0.25));
}

TEST_CASE("labels joined by + are added up, sample by sample", "[outcome]") {
  CHECK(value("reach.one+two.final") == Approx(44));
  CHECK(value("reach.two+one.sum") == Approx(value("reach.one.sum") + value("reach.two.sum")));
  CHECK_THROWS_WITH(value("reach.one+tow.sum"), Catch::Contains("no label \"tow\"") &&
                                                    Catch::Contains("did you mean \"two\"?") &&
                                                    Catch::Contains("or several joined by +"));
  CHECK_THROWS_AS(value("reach.one+.sum"), std::invalid_argument);
}

TEST_CASE("what is no number is no summand; nothing but that is no number", "[outcome]") {
  MemoryRecorder record;
  const SeriesId rate = record.series({"rate", "metrics", {{"group", {"a", "b"}}}, "1", "", ""});
  for (int day = 0; day <= 2; ++day) {
    record.sample(SimTime{} + days(day));
    record.put(rate, std::vector<double>{std::nan(""), day == 2 ? std::nan("") : 0.5});
  }
  CHECK(reduce(record, parse_outcome("rate.a+b.sum")) == Approx(0.5));
  CHECK(std::isnan(reduce(record, parse_outcome("rate.a.sum"))));
}

TEST_CASE("a week counts from the first value, or back from the last", "[outcome]") {
  MemoryRecorder record;
  const SeriesId late = record.series({"late", "metrics", {}, "1", "", ""});
  for (int day = 1; day <= 30; ++day) {
    record.sample(SimTime{} + days(day));
    record.put(late, std::vector<double>{day < 11 || day > 28 ? std::nan("") : day});
  }
  CHECK(reduce(record, parse_outcome("late.first_week")) == Approx(14));
  CHECK(reduce(record, parse_outcome("late.last_week")) == Approx(25));
}

TEST_CASE("samples up to the burn-in do not count", "[outcome]") {
  const Outcome mean = parse_outcome("reach.one.mean");
  CHECK(reduce(example(), mean, 2) == Approx(3.5));
  CHECK(reduce(example(), parse_outcome("reach.one.first"), 2.5) == Approx(3));
  CHECK(std::isnan(reduce(example(), mean, 4)));
}

TEST_CASE("what does not exist is named, with what does", "[outcome]") {
  CHECK_THROWS_WITH(value("prevalance.mean"), Catch::Contains("prevalence"));
  CHECK_THROWS_WITH(value("rce.amplitude"), Catch::Contains("did you mean \"race\"?"));
  CHECK_THROWS_WITH(value("race.amplitud"), Catch::Contains("no column \"amplitud\"") &&
                                                Catch::Contains("did you mean \"amplitude\"?"));
  CHECK_THROWS_WITH(value("reach.one.meen"), Catch::Contains("is none of mean, sum") &&
                                                 Catch::Contains("did you mean \"mean\"?"));
  CHECK_THROWS_WITH(value("reach.three.mean"), Catch::Contains("one, two, or all"));
  CHECK_THROWS_WITH(value("reach.oen.mean"), Catch::Contains("did you mean \"one\"?"));
  CHECK_THROWS_WITH(value("reach.mean"),
                    Catch::Contains("has a value for each generator, and none is named") &&
                        Catch::Contains("reach.one.mean for one, reach.all.mean for their sum"));
  CHECK_THROWS_WITH(value("prevalence.one.mean"),
                    Catch::Contains("has no labels, so \"one\" names nothing (write "
                                    "prevalence.mean)"));
  CHECK_THROWS_WITH(value("prevalence.average"), Catch::Contains("second_half"));
  CHECK_THROWS_WITH(value("prevalence"), Catch::Contains("SERIES.REDUCTION"));
}

TEST_CASE("a question about groups is told that there are none", "[outcome]") {
  MemoryRecorder record;
  const SeriesId rate = record.series({"rate", "metrics", {{"group", {"everyone"}}}, "1", "", ""});
  record.sample(SimTime{} + days(1));
  const double value = 0.1;
  record.put(rate, {&value, 1});
  CHECK(reduce(record, parse_outcome("rate.everyone.mean")) == Approx(0.1));
  CHECK_THROWS_WITH(reduce(record, parse_outcome("rate.B.mean")), Catch::Contains("no groups"));
  CHECK_THROWS_WITH(reduce(record, parse_outcome("rate_gap.B.mean")),
                    Catch::Contains("state an [[attribute]]"));
}
