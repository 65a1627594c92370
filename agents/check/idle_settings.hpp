// Settings that are allowed and that nothing reads, because what would read them is off.
#pragma once

#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// One line for each need that is not met, "FILE:LINE: warning: moderation.appeals.rate has no
// effect: …", in the order of the file. Of settings only those that the file itself or the command
// line states: a file that builds on another may well switch off what that one set up.
// Interventions always. Never an error: sweeps and attributions switch one thing on without the
// other on purpose.
std::vector<std::string> idle_settings(const Scenario& scenario);

}  // namespace redoubt
