// Which charts a report has, in which order; the page leaves out those without data.
#pragma once

#include <vector>

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> default_panels();

}  // namespace redoubt::analysis
