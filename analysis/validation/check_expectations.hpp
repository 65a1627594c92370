// Whether a scenario's [[expect]] and [[variant]] tables name what there is, without running them.
#pragma once

#include <cstddef>
#include <filesystem>

#include "agents/scenario.hpp"

namespace redoubt::analysis {

// How many there are. Throws ConfigError with every problem: unknown theories and variants,
// variants that are no scenario, and, after one sample of each variant, measures that it does not
// have. folder: what relative paths of the scenario start from.
std::size_t check_expectations(const Scenario& scenario, const std::filesystem::path& folder);

}  // namespace redoubt::analysis
