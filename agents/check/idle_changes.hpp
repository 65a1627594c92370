// Interventions that change nothing: what they set is so already, or the run ends before they come.
#pragma once

#include "agents/check/lifetime_values.hpp"
#include "sim/config/config_error.hpp"

namespace redoubt {

// One line for each intervention whose every parameter has its value already when it comes, or
// that comes at the end of the run or later.
void note_idle_changes(const LifetimeValues& values, Problems& found);

}  // namespace redoubt
