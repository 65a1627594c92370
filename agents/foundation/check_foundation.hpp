// What the foundation model needs of the rest of a scenario.
#pragma once

#include "agents/scenario.hpp"

namespace redoubt {

void check_foundation(const Document& document, const Scenario& s, std::size_t groups,
                      Problems& problems);

}  // namespace redoubt
