// What a sweep shows at a glance, as two HTML tables: how much each factor moves each outcome, and
// what each setting of the levers does against the base.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/sweep_panel.hpp"

namespace redoubt::analysis {

std::string explained_table(const SweepTable& table, const std::vector<SweepScale>& scales);

// Differences within draws of the assumptions; "" where there is no base or there are too many
// settings to read.
std::string settings_table(const SweepTable& table, const std::vector<SweepScale>& scales);

}  // namespace redoubt::analysis
