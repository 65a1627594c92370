// `redoubt check` of a sweep file: what it would run, or everything that is wrong with it.
#pragma once

#include "analysis/cli/load_scenario.hpp"

namespace redoubt::analysis {

// Of one core, to say of which order a time is: measured 2.4 to 14 million (docs/performance.md).
inline constexpr double kFeedOperationsASecond = 5e6;

// True if the file states a base and no scenario of its own. Throws what reading it throws.
bool is_sweep_file(const std::filesystem::path& file);

// Reads it, tries its values and takes a sample of its base. Throws what these throw, and
// std::invalid_argument for options that are for scenarios.
int check_sweep_file(const ScenarioOptions& options);

}  // namespace redoubt::analysis
