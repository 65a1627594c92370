// A sweep that asks of a scenario which of its assumptions matter: all assumed numbers at once.
#pragma once

#include <string>

#include "agents/scenario/scenario.hpp"

namespace redoubt::analysis {

// The text of a `morris` sweep over every number and duration whose default nobody has published or
// derived, from half to twice what it is now (shares: half to twice the odds), within what is
// allowed. Actors of one kind share a factor. What is 0, 1 or never is an option that is off, not a
// number that was guessed; it is left out and named, as are lists and what the scenario refuses.
// base: the scenario's file as the sweep file is to name it.
std::string screening_sweep(const Scenario& scenario, const std::string& base);

}  // namespace redoubt::analysis
