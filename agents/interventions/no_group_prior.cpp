// Intervention `no_group_prior`: detectors no longer add what was discovered of the author's group.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_no_group_prior() {
  return one_switch_of_detectors(
      {LeverOwner::platform, LeverEffect::detector_retraining, "nothing"}, "group_prior", false);
}

}  // namespace redoubt
