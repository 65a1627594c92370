// Interventions that change nothing, because what they set is so already.
#pragma once

#include "agents/lifetime_values.hpp"
#include "sim/config/config_error.hpp"

namespace redoubt {

// One line for each intervention whose every parameter has its value already when it comes.
void note_idle_changes(const LifetimeValues& values, Problems& found);

}  // namespace redoubt
