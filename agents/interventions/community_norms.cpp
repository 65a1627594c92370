// Intervention `community_norms`: reviewers judge each community by its own norm, not by that of
// the largest.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_community_norms() {
  return one_number({LeverOwner::platform, LeverEffect::at_once, "nothing"},
                    "moderation.majority_norm",
                    {.name = "majority_norm",
                     .meaning = "part of the largest group's norm that is left",
                     .range = kProbability,
                     .source = "none"},
                    0);
}

}  // namespace redoubt
