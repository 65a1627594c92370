// `redoubt check`: what a scenario would run, or everything that is wrong with it.
#pragma once

#include "analysis/cli/load_scenario.hpp"

namespace redoubt::analysis {

int check_command(const ScenarioOptions& options);

}  // namespace redoubt::analysis
