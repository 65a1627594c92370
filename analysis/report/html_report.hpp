// One self-contained interactive HTML file: works from file://, loads nothing, sends nothing.
#pragma once

#include <string>
#include <vector>

#include "analysis/attribution/attribution.hpp"
#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// The whole file as text, with what the results are due to if that was worked out. Call
// complete_report first to get the default panels and the summary. Throws what report_json throws.
std::string html_report(const ReportData& data, const std::vector<Attribution>& due_to = {});

}  // namespace redoubt::analysis
