// Detectors for the texts or the mark of a model need such a model in the scenario.
#pragma once

#include <memory>
#include <vector>

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// A mark of strength 0, or a model that nobody uses yet, is allowed: that is what one compares
// with.
void check_models(const Scenario& scenario, const std::vector<DetectorSetup>& detectors,
                  const std::vector<std::unique_ptr<Generator>>& generators, Problems& problems);

}  // namespace redoubt
