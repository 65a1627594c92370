// What a report says in words and numbers: computed once, used by the summary and the key figures.
#include "analysis/report/findings.hpp"

#include <cmath>
#include <limits>
#include <set>

#include "analysis/report/phase_fold.hpp"
#include "analysis/report/series_view.hpp"
#include "analysis/statistics/column_labels.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<double> times(std::vector<double> values, double factor) {
  for (double& value : values) value *= factor;
  return values;
}

std::vector<double> difference(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> result;
  for (std::size_t i = 0; i < a.size(); ++i) result.push_back(a[i] - b[i]);
  return result;
}

std::vector<double> log_ratios(const std::vector<double>& high, const std::vector<double>& low) {
  std::vector<double> logs;
  for (std::size_t i = 0; i < high.size(); ++i) {
    logs.push_back(high[i] > 0 && low[i] > 0 ? std::log(high[i] / low[i]) : kNaN);
  }
  return logs;
}

std::set<std::string> generator_names(const ReportData& data) {
  std::set<std::string> names;
  for (const ReportSeries& series : data.series) {
    for (const Axis& axis : series.spec.axes) {
      if (axis.name == "generator") names.insert(axis.labels.begin(), axis.labels.end());
    }
  }
  return names;
}

void add_to(std::vector<double>& totals, const std::vector<double>& more) {
  for (std::size_t i = 0; i < totals.size(); ++i) {
    if (std::isfinite(more[i])) totals[i] += more[i];
  }
}

}  // namespace

std::vector<WeekChange> week_changes(const ReportData& data, const std::string& series,
                                     double scale) {
  std::vector<WeekChange> changes;
  const ReportSeries* found = find_series(data, series);
  if (found == nullptr) return changes;
  const std::vector<std::string> labels = column_labels(found->spec);
  for (std::size_t c = 0; c < labels.size(); ++c) {
    const auto first = times(span_means(data, *found, c, first_week(data)), scale);
    const auto last = times(span_means(data, *found, c, last_week(data)), scale);
    WeekChange change{labels[c], mean_interval(first), mean_interval(last),
                      mean_interval(difference(last, first))};
    if (change.first.known() && change.last.known()) changes.push_back(change);
  }
  return changes;
}

std::vector<Cycle> detection_cycles(const ReportData& data) {
  std::vector<Cycle> cycles;
  const ReportSeries* series = find_series(data, "detection_rate");
  if (series == nullptr) return cycles;
  const std::vector<std::string> labels = column_labels(series->spec);
  for (std::size_t c = 0; c < labels.size(); ++c) {
    const std::vector<double> amplitudes = cycle_amplitude(data, *series, c, labels[c]);
    Cycle cycle{labels[c], mean_interval(amplitudes), retrain_period_days(data, labels[c])};
    if (cycle.amplitude.known()) cycles.push_back(cycle);
  }
  return cycles;
}

std::optional<GroupRatio> worst_group_ratio(const ReportData& data) {
  const ReportSeries* series = find_series(data, "false_positive_rate");
  if (series == nullptr) return std::nullopt;
  const std::vector<std::string> labels = column_labels(series->spec);
  const std::size_t pairs = labels.size() * (labels.size() - 1) / 2;
  std::optional<GroupRatio> worst;
  for (std::size_t a = 0; a < labels.size(); ++a) {
    for (std::size_t b = 0; b < labels.size(); ++b) {
      if (a == b) continue;
      const auto high = span_means(data, *series, a, whole_run(data));
      const auto low = span_means(data, *series, b, whole_run(data));
      const MeanInterval log_ratio = mean_interval(log_ratios(high, low), pairs);
      if (!log_ratio.known() || log_ratio.mean < 0) continue;
      const double ratio = std::exp(log_ratio.mean);
      if (worst && worst->ratio >= ratio) continue;
      worst =
          GroupRatio{labels[a], labels[b], ratio, std::exp(log_ratio.mean - log_ratio.half_width),
                     std::exp(log_ratio.mean + log_ratio.half_width)};
    }
  }
  return worst;
}

std::optional<Spending> spending(const ReportData& data) {
  const ReportSeries* series = find_series(data, "cost_usd");
  if (series == nullptr) return std::nullopt;
  const std::set<std::string> attackers = generator_names(data);
  const std::vector<std::string> labels = column_labels(series->spec);
  std::vector<double> attack(data.replicates, 0.0);
  std::vector<double> other(data.replicates, 0.0);
  Spending result;
  for (std::size_t c = 0; c < labels.size(); ++c) {
    const bool is_attacker = attackers.contains(labels[c]);
    (is_attacker ? result.has_attackers : result.has_others) = true;
    add_to(is_attacker ? attack : other, last_values(data, *series, c));
  }
  result.attackers_usd = mean_interval(attack);
  result.others_usd = mean_interval(other);
  return result;
}

}  // namespace redoubt::analysis
