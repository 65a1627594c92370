// The cycle of an arms race: detection just after a retrain against detection just before the next.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// Days on which this detector was retrained in this replicate, sorted; empty name: any detector.
std::vector<double> retrain_days(const ReportData& data, const std::string& detector,
                                 std::size_t replicate);

// Median days between retrains; 0 below three retrains or when a cycle has fewer than two bins.
double retrain_period_days(const ReportData& data, const std::string& detector);

// Per replicate: mean of the column in the first bin after a retrain minus the mean in the last bin
// of the cycle. Bins are a day long (one sample if the period is below 3 days). A sample counts at
// the middle of its window; samples before the first retrain do not count. NaN where a bin is
// empty.
std::vector<double> cycle_amplitude(const ReportData& data, const ReportSeries& series,
                                    std::size_t column, const std::string& detector);

}  // namespace redoubt::analysis
