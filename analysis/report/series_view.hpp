// Reading a report's series: columns by label, means over a span of days, per replicate.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// Days of simulated time, (from, to]: a sample belongs to the span in which its window ends (a
// sample at t stands for the window [t − Δ, t)).
struct DaySpan {
  double from = 0;
  double to = 0;
};

// The series of that name, or nullptr.
const ReportSeries* find_series(const ReportData& data, std::string_view name);

double value_at(const ReportData& data, const ReportSeries& series, std::size_t replicate,
                std::size_t sample, std::size_t column);

// Per replicate: mean of a column's present values in the span; NaN if there are none.
std::vector<double> span_means(const ReportData& data, const ReportSeries& series,
                               std::size_t column, DaySpan span);
// Per replicate: the last sample, for series that count since the start.
std::vector<double> last_values(const ReportData& data, const ReportSeries& series,
                                std::size_t column);

// Length of the sample window in days; 0 without samples.
double sample_days(const ReportData& data);
// The whole run, its first and its last week (or half, if the run is shorter than two weeks).
DaySpan whole_run(const ReportData& data);
DaySpan first_week(const ReportData& data);
DaySpan last_week(const ReportData& data);

}  // namespace redoubt::analysis
