// Intervention `counterfactual_augmentation`: every post about a group is added as a post about
// each other group that says the same.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_counterfactual_augmentation() {
  return one_number({LeverOwner::model_provider, LeverEffect::model_retraining,
                     "nothing more than curation takes anyway"},
                    "foundation_model.curation.counterfactual",
                    {.name = "part",
                     .meaning = "part of the posts about groups",
                     .range = kProbability,
                     .source = "all; Lu et al. 2020"},
                    1);
}

}  // namespace redoubt
