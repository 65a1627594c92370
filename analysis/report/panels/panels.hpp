// The charts of a report by subject, in the order of the page.
#pragma once

#include <vector>

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> detection_panels();
std::vector<ReportPanel> campaign_panels();
std::vector<ReportPanel> labelling_panels();
std::vector<ReportPanel> reading_panels();
std::vector<ReportPanel> spread_panels();
std::vector<ReportPanel> provider_panels();
std::vector<ReportPanel> specialist_panels();
std::vector<ReportPanel> fairness_panels();
std::vector<ReportPanel> review_panels();
std::vector<ReportPanel> price_panels();
std::vector<ReportPanel> value_panels();
std::vector<ReportPanel> victim_panels();
std::vector<ReportPanel> retention_panels();
std::vector<ReportPanel> representation_panels();
std::vector<ReportPanel> application_panels();
std::vector<ReportPanel> attention_panels();

}  // namespace redoubt::analysis
