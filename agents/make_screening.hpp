// The detectors of a scenario, with what they know at the start.
#pragma once

#include "agents/scenario.hpp"

namespace redoubt {

// The account book must outlive the detectors.
Screening make_screening(const Scenario& scenario, const AccountBook& accounts,
                         const KeyedDraws& draws);

}  // namespace redoubt
