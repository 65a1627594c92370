// A small record with every shape a run can produce: axes of several lengths, one without labels,
// NaN, integers, categories, an empty table. For tests of result files.
#pragma once

#include <cmath>
#include <limits>

#include "analysis/io/result_header.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::test {

inline constexpr int kExampleSamples = 5;

inline void describe_example(MemoryRecorder& record) {
  const Axis detectors{"detector", {"nightly", "matcher", "few shot \"β\""}};
  const Axis groups{"group", {"A", "B"}};
  record.series({.name = "prevalence",
                 .section = "metrics",
                 .axes = {},
                 .unit = "1",
                 .long_name = "prevalence of harmful views",
                 .definition = "harmful views / views in the window (t - 1 day, t]"});
  record.series({.name = "detection_rate",
                 .section = "metrics",
                 .axes = {detectors},
                 .unit = "1",
                 .long_name = "detection rate",
                 .definition = "flagged / harmful posts first scored in the window"});
  record.series({.name = "wait",
                 .section = "metrics",
                 .axes = {groups, detectors},
                 .unit = "hours",
                 .long_name = "wait for a review",
                 .definition = "mean wait of items that were reviewed in the window"});
  record.series({.name = "reach",
                 .section = "metrics",
                 .axes = {{"generator", {}}},
                 .unit = "views",
                 .long_name = "reach of a campaign",
                 .definition = "views of its posts in the window"});
  record.series({.name = "cost_usd",
                 .section = "ledger",
                 .axes = {{"actor", {"platform", "farm"}}},
                 .unit = "USD",
                 .long_name = "money spent",
                 .definition = "all that was booked up to the time"});
  record.table({.name = "cascades",
                .row = "cascade",
                .definition = "one row per publication with at least one share",
                .columns = {{"size", ColumnSpec::Type::integer, "1", "number of shares", {}},
                            {"virality", ColumnSpec::Type::number, "1", "structural virality", {}},
                            {"fate",
                             ColumnSpec::Type::category,
                             "1",
                             "what became of it",
                             {"stayed", "removed", "labelled"}}}});
  record.table({.name = "appeals",
                .row = "appeal",
                .definition = "one row per appeal",
                .columns = {{"delay", ColumnSpec::Type::number, "h", "time to a decision", {}}}});
}

// Values are plain fractions, other ones in every replicate.
inline MemoryRecorder make_example_record(int replicate) {
  MemoryRecorder record;
  describe_example(record);
  const double shift = replicate;
  for (int i = 0; i < kExampleSamples; ++i) {
    const double x = shift + i / 8.0;
    record.sample(SimTime{i * 43200000});
    record.put({0}, std::vector{i == 0 ? std::numeric_limits<double>::quiet_NaN() : 0.1 * x});
    record.put({1}, std::vector{x, x + 0.25, 1.0 / (x + 3.0)});
    record.put({2}, std::vector{x, x + 1, x + 2, x + 3, x + 4, x + 5});
    record.put({3}, std::vector<double>{});
    record.put({4}, std::vector{1e9 * x, -0.0});
  }
  for (int i = 0; i < 7 + replicate; ++i)
    record.row({0}, std::vector{9007199254740992.0 - i, i == 3 ? std::nan("") : i / 3.0,
                                static_cast<double>(i % 3)});
  return record;
}

inline analysis::ResultHeader make_example_header() {
  return {.title = "example of all shapes",
          .scenario_toml = "[scenario]\nname = \"example\"\nhorizon = \"3d\"\n",
          .scenario_sha256 = std::string(64, 'a'),
          .seed = 18446744073709551615u,
          .graph_sha256 = std::string(64, 'b'),
          .inputs = {{"follows.txt.gz", std::string(64, 'c')}},
          .notes = {{"assumptions", "31 of 40 parameters"}}};
}

}  // namespace redoubt::test
