// Several results in one report: every series gets an axis "scenario" in front of its own.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

struct NamedReport {
  std::string name;  // unique among those that are merged
  ReportData data;   // complete
};

// Labels, replicates and days that only some of them have are gaps in the others. Throws
// std::runtime_error if their samples do not fall on the same days.
ReportData merge_reports(const std::vector<NamedReport>& reports);

}  // namespace redoubt::analysis
