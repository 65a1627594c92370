// Campaigns and detectors whose parameters fit neither one another nor the rest of the scenario.
#pragma once

#include <memory>
#include <vector>

#include "agents/check/flaw.hpp"
#include "agents/scenario/scenario.hpp"

namespace redoubt {

// What campaigns' parameters must fit.
Surroundings surroundings_of(const Scenario& scenario);

// Dates that end before they begin, parameters that nothing reads, more victims than people.
void check_flaws(const Scenario& scenario,
                 const std::vector<std::unique_ptr<Generator>>& generators,
                 const std::vector<DetectorSetup>& detectors, Problems& problems);

}  // namespace redoubt
