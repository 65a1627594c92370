// Whoever keeps an account in the ledger has a name of its own.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// Campaigns and detectors share one set of names, beside those that the ledger itself uses.
void check_names(const Scenario& scenario, Problems& problems);

}  // namespace redoubt
