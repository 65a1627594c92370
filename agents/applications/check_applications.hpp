// What a scenario says of its applications must fit together and the rest of it.
#pragma once

#include "agents/applications/application.hpp"
#include "agents/scenario/scenario.hpp"

namespace redoubt {

// applications: as read, in the order of the scenario's.
void check_applications(const Scenario& s, const std::vector<ApplicationSetup>& applications,
                        Problems& problems);

}  // namespace redoubt
