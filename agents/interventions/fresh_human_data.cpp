// Intervention `fresh_human_data`: the corpus gets fresh human writing from outside the platform.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_fresh_human_data() {
  return one_number({LeverOwner::model_provider, LeverEffect::model_retraining,
                     "foundation_model.curation.human_post_usd"},
                    "foundation_model.human_share",
                    {.name = "share",
                     .meaning = "share of the corpus",
                     .range = kProbability,
                     .source = "no published value"},
                    0.5);
}

}  // namespace redoubt
