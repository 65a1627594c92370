// Intervention `group_thresholds`: detectors get a threshold for each group that flags the same
// share of it.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_group_thresholds() {
  return one_switch_of_detectors({LeverOwner::platform, LeverEffect::detector_retraining,
                                  "harmful posts of other groups that are no longer flagged"},
                                 "per_group", true);
}

}  // namespace redoubt
