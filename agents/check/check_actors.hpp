// Every actor of a scenario is built once, so that a run cannot fail over its parameters.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// Reads the parameters of all actors, checks what must fit together, and tries every intervention
// on copies. Interventions that end others get the values that stood before.
void check_actors(const Document& document, Scenario& scenario, Problems& problems);

}  // namespace redoubt
