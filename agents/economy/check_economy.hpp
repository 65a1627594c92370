// What [environment] and [value] of a scenario must state together.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

void check_economy(const Document& document, const Scenario& scenario, std::size_t groups,
                   Problems& problems);

}  // namespace redoubt
