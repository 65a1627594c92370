// Which charts a report has, in which order; the page leaves out those without data.
#pragma once

#include <vector>

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> default_panels();

// Whether charts show the series in per cent.
bool is_share(const std::string& series);

}  // namespace redoubt::analysis
