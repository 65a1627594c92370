// A duty to label needs somebody who can see what a model wrote.
#pragma once

#include <vector>

#include "agents/scenario.hpp"

namespace redoubt {

void check_labelling(const Document& document, const Scenario& scenario,
                     const std::vector<DetectorSetup>& detectors, Problems& problems);

}  // namespace redoubt
