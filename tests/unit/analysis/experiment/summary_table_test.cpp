// The table of a run: means over samples and replicates, computed here by hand.
#include "analysis/experiment/summary_table.hpp"

#include <limits>
#include <stdexcept>

#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Three samples of a rate for two detectors and of one detector's cost.
MemoryRecorder record(double shift) {
  MemoryRecorder r;
  const Axis detectors{"detector", {"a", "b"}};
  const SeriesId rate = r.series({"detection_rate", "metrics", {detectors}, "1", "", ""});
  const SeriesId cost = r.series({"cost_usd", "ledger", {Axis{"actor", {"a"}}}, "USD", "", ""});
  const double rates[3][2] = {{0.9, kNone}, {0.2 + shift, kNone}, {0.4 + shift, kNone}};
  for (int i = 0; i < 3; ++i) {
    r.sample(SimTime{} + days(i + 1));
    r.put(rate, rates[i]);
    const double spent = 10.0 * (i + 1);
    r.put(cost, {&spent, 1});
  }
  return r;
}

}  // namespace

TEST_CASE("the first sample is left out, costs are those of the end", "[experiment]") {
  SummaryTable table;
  table.add(record(0));
  table.add(record(0.1));
  REQUIRE(table.lines().size() == 3);
  CHECK(table.lines()[0].measure == "detection_rate");
  CHECK(table.lines()[0].of == "a");
  CHECK(table.lines()[0].per_replicate[0] == Approx(0.3));
  CHECK(table.lines()[0].per_replicate[1] == Approx(0.4));
  CHECK(table.lines()[2].per_replicate[0] == 30);
}

TEST_CASE("measures without any value have no line in the text", "[experiment]") {
  SummaryTable table;
  table.add(record(0));
  CHECK(table.text() ==
        "measure         of  mean   ± 95 %  unit\n"
        "detection_rate  a   0.300\n"
        "cost_usd        a   30.0           USD\n");
}

TEST_CASE("differences are taken within pairs", "[experiment]") {
  SummaryTable left;
  SummaryTable right;
  for (const double shift : {0.0, 0.05, 0.1}) {
    left.add(record(shift));
    right.add(record(shift + 0.25));
  }
  CHECK(compared_text(left, right).find("0.250") != std::string::npos);
  right.add(record(0));
  CHECK_THROWS_AS(compared_text(left, right), std::invalid_argument);
}

namespace {

// Three replicates, each `step` above the one before.
SummaryTable waits(double hours, double step) {
  SummaryTable table;
  for (const double more : {0.0, step, 2 * step}) {
    MemoryRecorder r;
    const SeriesId wait = r.series({"wait_hours", "metrics", {}, "hours", "", ""});
    for (int i = 0; i < 3; ++i) {
      r.sample(SimTime{} + days(i + 1));
      const double value = hours + more;
      r.put(wait, {&value, 1});
    }
    table.add(r);
  }
  return table;
}

}  // namespace

TEST_CASE("waits are shown in the unit that fits", "[experiment]") {
  const auto row = [](double hours, double step) {
    const std::string text = waits(hours, step).text();
    return text.substr(text.find("wait_hours"));
  };
  CHECK_THAT(row(0.001, 0.0001), Catch::Contains("4.0   ±\u00a00.9   s\n"));
  CHECK_THAT(row(0.1, 0.01), Catch::Contains("6.6   ±\u00a01.5   min\n"));
  CHECK_THAT(row(5, 0.5), Catch::Contains("5.5   ±\u00a01.2   h\n"));
  CHECK_THAT(row(240, 24), Catch::Contains("11    ±\u00a02     days\n"));
}

TEST_CASE("short waits are compared in minutes", "[experiment]") {
  const std::string text = compared_text(waits(0.1, 0.01), waits(0.2, 0.02));
  CHECK_THAT(text, Catch::Contains(" min\n") && Catch::Contains("6.6") && Catch::Contains("13.2"));
  CHECK_THAT(text, !Catch::Contains("hours\n"));
}
