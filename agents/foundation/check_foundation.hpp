// What the foundation model needs of the rest of a scenario.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// The scenario must have a foundation model. where: its section, or the change that is tried.
void check_foundation(const Scenario& s, std::size_t groups, SourcePosition where,
                      Problems& problems);

}  // namespace redoubt
