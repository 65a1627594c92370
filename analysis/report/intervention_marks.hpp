// The scenario's interventions as marks of a report.
#pragma once

#include <vector>

#include "agents/scenario/scenario.hpp"
#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// One for each day of changes up to `last_day`: "moderation.reviewers 2 → 4; …". The old value is
// that of the scenario or of the intervention before.
std::vector<ReportMark> intervention_marks(const Scenario& scenario, double last_day);

}  // namespace redoubt::analysis
