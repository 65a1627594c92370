// Intervention `known_author`: who writes with the model is written for as one of the own group.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_known_author() {
  return one_number({LeverOwner::model_provider, LeverEffect::at_once, "nothing"},
                    "foundation_model.knows_author",
                    {.name = "share",
                     .meaning = "share of the posts for which it does",
                     .range = kProbability,
                     .source = "all"},
                    1);
}

}  // namespace redoubt
