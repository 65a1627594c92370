// Tries every dated change on a copy of the scenario, so that a run cannot fail half way.
#pragma once

#include "agents/scenario.hpp"

namespace redoubt {

// tried: a copy that `parts` point into. Each section is checked again when all the changes of one
// moment are made, for some are only right together.
void check_interventions(const Document& document, const Scenario& tried,
                         const std::vector<Overridable>& parts, Problems& problems);

}  // namespace redoubt
