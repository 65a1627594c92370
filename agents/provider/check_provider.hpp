// What a scenario says of its provider must fit the rest of it.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// detectors: as read, in the order of the scenario's.
void check_provider(const Document& document, const Scenario& scenario,
                    const std::vector<DetectorSetup>& detectors, Problems& problems);

}  // namespace redoubt
