// Several results in one report: values stay with their scenario; what is missing is a gap.
#include "analysis/report/merge_reports.hpp"

#include <cmath>

#include "analysis/report/series_view.hpp"
#include "analysis/statistics/column_labels.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

namespace {

ReportSeries rate(const std::vector<std::string>& detectors, std::vector<double> values) {
  return {{"detection_rate", "metrics", {{"detector", detectors}}, "1", "", ""}, std::move(values)};
}

NamedReport report(const std::string& name, std::vector<double> times, std::size_t replicates) {
  NamedReport report{name, {}};
  report.data.times_days = std::move(times);
  report.data.replicates = replicates;
  return report;
}

ReportMark change(double day, const std::string& label) {
  return {day, ReportMark::Kind::intervention, label, "", {}};
}

}  // namespace

TEST_CASE("every value keeps its scenario, replicate, day and label", "[report]") {
  NamedReport a = report("a", {1, 2}, 2);
  a.data.series.push_back(rate({"x", "y"}, {1, 2, 3, 4, 5, 6, 7, 8}));
  NamedReport b = report("b", {1, 2, 3}, 1);
  b.data.series.push_back(rate({"y", "z"}, {10, 20, 30, 40, 50, 60}));
  const ReportData merged = merge_reports({a, b});
  CHECK(merged.scenarios == std::vector<std::string>{"a", "b"});
  CHECK(merged.replicates == 2);
  CHECK(merged.times_days == std::vector<double>{1, 2, 3});
  const ReportSeries& series = merged.series.at(0);
  CHECK(column_labels(series.spec) ==
        std::vector<std::string>{"a · x", "a · y", "a · z", "b · x", "b · y", "b · z"});
  const auto at = [&](std::size_t r, std::size_t t, std::size_t c) {
    return value_at(merged, series, r, t, c);
  };
  CHECK(at(0, 0, 0) == 1);
  CHECK(at(0, 1, 1) == 4);
  CHECK(at(1, 0, 0) == 5);
  CHECK(at(1, 1, 1) == 8);
  CHECK(at(0, 0, 4) == 10);
  CHECK(at(0, 2, 5) == 60);
  CHECK(std::isnan(at(0, 2, 0)));  // a ends on day 2
  CHECK(std::isnan(at(0, 0, 2)));  // a has no detector z
  CHECK(std::isnan(at(1, 0, 4)));  // b has one replicate
  CHECK_NOTHROW(report_json(merged));
}

TEST_CASE("a series that only one result has is a gap in the others", "[report]") {
  NamedReport a = report("a", {1}, 1);
  NamedReport b = report("b", {1}, 1);
  b.data.series.push_back(rate({"x"}, {0.5}));
  const ReportData merged = merge_reports({a, b});
  REQUIRE(merged.series.size() == 1);
  CHECK(std::isnan(merged.series[0].values.at(0)));
  CHECK(merged.series[0].values.at(1) == 0.5);
}

TEST_CASE("changes that all share stand once, others say whose they are", "[report]") {
  NamedReport a = report("a", {1, 2}, 1);
  NamedReport b = report("b", {1, 2}, 1);
  a.data.marks = {change(1, "shared"), change(2, "alone")};
  b.data.marks = {change(1, "shared"), {1, ReportMark::Kind::retrain, "", "nightly", {}}};
  const ReportData merged = merge_reports({a, b});
  REQUIRE(merged.marks.size() == 3);
  CHECK(merged.marks[0].label == "shared");
  CHECK(merged.marks[1].label == "a: alone");
  CHECK(merged.marks[2].detector == "b · nightly");
}

TEST_CASE("results that were sampled on different days are refused", "[report]") {
  CHECK_THROWS_WITH(merge_reports({report("a", {1, 2, 3}, 1), report("b", {7}, 1)}),
                    Catch::Contains("same sample_every"));
}
