// Interventions: which live parameters a path such as "detector.nightly.retrain_every" names.
#pragma once

#include <memory>
#include <vector>

#include "agents/context.hpp"
#include "agents/scenario.hpp"

namespace redoubt {

// Changes one live parameter from now on. Throws ConfigError if the path or value is not allowed
// (check_interventions finds this before the run).
void apply_override(const Intervention& change, const Scenario& scenario,
                    PropagationParams& propagation, Moderation& moderation, Screening& screening,
                    std::vector<std::unique_ptr<Generator>>& generators, Context& context);

}  // namespace redoubt
