// `redoubt check` of a sweep file: what it would run, or everything that is wrong with it.
#pragma once

#include "analysis/cli/load_scenario.hpp"

namespace redoubt::analysis {

// True if the file states a base and no scenario of its own. Throws what reading it throws.
bool is_sweep_file(const std::filesystem::path& file);

// Reads it, tries its values and takes a sample of its base. Throws what these throw, and
// std::invalid_argument for options that are for scenarios.
int check_sweep_file(const ScenarioOptions& options);

}  // namespace redoubt::analysis
