// The detectors of a scenario, with what they know at the start.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// The account book must outlive the detectors. categories: of people, as institutions see them.
Screening make_screening(const Scenario& scenario, const AccountBook& accounts,
                         std::size_t categories, const KeyedDraws& draws);

}  // namespace redoubt
