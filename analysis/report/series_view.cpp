// Reading a report's series: columns by label, means over a span of days, per replicate.
#include "analysis/report/series_view.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/statistics/column_labels.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kTolerance = 1e-9;  // days; sample times are multiples of a millisecond

struct SpanTotal {
  double sum = 0;
  std::size_t count = 0;
};

SpanTotal span_total(const ReportData& data, const ReportSeries& series, std::size_t replicate,
                     std::size_t column, DaySpan span) {
  SpanTotal total;
  for (std::size_t i = 0; i < data.times_days.size(); ++i) {
    const double day = data.times_days[i];
    if (day <= span.from + kTolerance || day > span.to + kTolerance) continue;
    const double value = value_at(data, series, replicate, i, column);
    if (!std::isfinite(value)) continue;
    total.sum += value;
    ++total.count;
  }
  return total;
}

double week_or_half(const ReportData& data) {
  const DaySpan run = whole_run(data);
  return std::min(7.0, (run.to - run.from) / 2);
}

}  // namespace

const ReportSeries* find_series(const ReportData& data, std::string_view name) {
  const auto found = std::find_if(data.series.begin(), data.series.end(),
                                  [name](const ReportSeries& s) { return s.spec.name == name; });
  return found == data.series.end() ? nullptr : &*found;
}

double value_at(const ReportData& data, const ReportSeries& series, std::size_t replicate,
                std::size_t sample, std::size_t column) {
  const std::size_t columns = column_count(series.spec);
  return series.values[(replicate * data.times_days.size() + sample) * columns + column];
}

std::vector<double> span_means(const ReportData& data, const ReportSeries& series,
                               std::size_t column, DaySpan span) {
  std::vector<double> means;
  for (std::size_t r = 0; r < data.replicates; ++r) {
    const SpanTotal total = span_total(data, series, r, column, span);
    means.push_back(total.count == 0 ? std::numeric_limits<double>::quiet_NaN()
                                     : total.sum / static_cast<double>(total.count));
  }
  return means;
}

std::vector<double> last_values(const ReportData& data, const ReportSeries& series,
                                std::size_t column) {
  std::vector<double> values;
  for (std::size_t r = 0; r < data.replicates; ++r) {
    if (data.times_days.empty()) break;
    values.push_back(value_at(data, series, r, data.times_days.size() - 1, column));
  }
  return values;
}

double sample_days(const ReportData& data) {
  if (data.times_days.empty()) return 0;
  if (data.times_days.size() == 1) return data.times_days[0];
  return data.times_days[1] - data.times_days[0];
}

DaySpan whole_run(const ReportData& data) {
  if (data.times_days.empty()) return {};
  return {data.times_days.front() - sample_days(data), data.times_days.back()};
}

DaySpan first_week(const ReportData& data) {
  const double start = whole_run(data).from;
  return {start, start + week_or_half(data)};
}

DaySpan last_week(const ReportData& data) {
  const double end = whole_run(data).to;
  return {end - week_or_half(data), end};
}

}  // namespace redoubt::analysis
