// The amplitude of a retrain cycle, on series whose cycle is known exactly.
#include "analysis/report/phase_fold.hpp"

#include <cmath>

#include "analysis/report/retrain_marks.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

namespace {

// value = days since the last multiple of `period`, at the middle of each window.
ReportData sawtooth(double days, double sample_days, double period) {
  ReportData data;
  data.replicates = 1;
  ReportSeries series{{"detection_rate", "metrics", {{"detector", {"nightly"}}}, "1", "", ""}, {}};
  for (int i = 1; i * sample_days <= days; ++i) {
    data.times_days.push_back(i * sample_days);
    series.values.push_back(std::fmod((i - 0.5) * sample_days, period));
  }
  for (double day = period; day < days; day += period) {
    data.marks.push_back({day, ReportMark::Kind::retrain, "", "nightly", {}});
  }
  data.series.push_back(series);
  return data;
}

}  // namespace

TEST_CASE("amplitude of a known sawtooth", "[report]") {
  for (const double sample_days : {1.0, 0.25}) {
    const ReportData data = sawtooth(90, sample_days, 7);
    CHECK(retrain_period_days(data, "nightly") == Approx(7));
    // First day's middle is 0.5, last day's 6.5.
    CHECK(cycle_amplitude(data, data.series[0], 0, "nightly").at(0) == Approx(-6));
  }
}

TEST_CASE("samples before the first retrain do not count", "[report]") {
  ReportData data = sawtooth(90, 1, 7);
  for (std::size_t i = 0; i < 7; ++i) data.series[0].values[i] = 1000;
  CHECK(cycle_amplitude(data, data.series[0], 0, "nightly").at(0) == Approx(-6));
}

TEST_CASE("no cycle without three retrains of this detector", "[report]") {
  CHECK(retrain_period_days(sawtooth(20, 1, 7), "nightly") == 0);
  CHECK(retrain_period_days(sawtooth(90, 1, 7), "other") == 0);
  CHECK(retrain_period_days(sawtooth(90, 1, 1), "nightly") == 0);
}

TEST_CASE("marks of one replicate hold for that one only", "[report]") {
  ReportData data = sawtooth(90, 1, 7);
  data.marks.push_back({3.5, ReportMark::Kind::retrain, "", "nightly", 1});
  CHECK(retrain_days(data, "nightly", 0).front() == 7);
  CHECK(retrain_days(data, "nightly", 1).front() == 3.5);
}

TEST_CASE("marks are read off the count of trainings", "[report]") {
  ReportData data;
  data.replicates = 2;
  data.times_days = {1, 2, 3};
  // Replicate 0 trains in the second window, both in the third.
  data.series.push_back({{"trainings", "metrics", {{"detector", {"nightly"}}}, "trainings", "", ""},
                         {0, 1, 1, 0, 0, 1}});
  add_retrain_marks(data);
  REQUIRE(data.marks.size() == 2);
  CHECK(data.marks[0].day == 1);
  CHECK(data.marks[0].replicate == std::optional<std::size_t>{0});
  CHECK(data.marks[1].day == 2);
  CHECK_FALSE(data.marks[1].replicate);
  add_retrain_marks(data);
  CHECK(data.marks.size() == 2);
}
