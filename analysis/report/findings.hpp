// What a report says in words and numbers: computed once, used by the summary and the key figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/report/report_data.hpp"
#include "analysis/statistics/mean_interval.hpp"

namespace redoubt::analysis {

// A measure in the first and in the last week, and the change within each replicate.
struct WeekChange {
  std::string label;  // of the column
  MeanInterval first;
  MeanInterval last;
  MeanInterval change;
};
// One per column that has values in both weeks; `scale` multiplies all three.
std::vector<WeekChange> week_changes(const ReportData& data, const std::string& series,
                                     double scale = 1);

// Detection on the first day after a retrain minus the last day before the next.
struct Cycle {
  std::string detector;
  MeanInterval amplitude;
  double period_days = 0;
};
std::vector<Cycle> detection_cycles(const ReportData& data);

// The largest ratio of false-positive rates between two groups, over the whole run. The interval is
// that of the mean log ratio over replicates, widened (Bonferroni) for the number of pairs.
struct GroupRatio {
  std::string high;
  std::string low;
  double ratio = 1;
  double from = 1;  // 95 % interval; NaN with one replicate
  double to = 1;
  [[nodiscard]] bool has_interval() const { return from == from; }
  [[nodiscard]] bool distinguishable() const { return has_interval() && from > 1; }
};
std::optional<GroupRatio> worst_group_ratio(const ReportData& data);

// Attackers are the actors that appear as generators; everyone else is the other side.
struct Spending {
  MeanInterval attackers_usd;
  MeanInterval others_usd;
  bool has_attackers = false;
  bool has_others = false;
};
std::optional<Spending> spending(const ReportData& data);

}  // namespace redoubt::analysis
