// What a scenario states to no effect, on stderr, before it runs.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt::analysis {

void print_warnings(const Scenario& scenario);

}  // namespace redoubt::analysis
