// Intervention `more_room`: the model is made larger, so that it loses less of what few posts show.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_more_room() {
  return one_number({LeverOwner::model_provider, LeverEffect::model_retraining,
                     "nothing that is modelled: a larger model is not dearer here"},
                    "foundation_model.compression",
                    {.name = "compression",
                     .unit = "sd^2",
                     .meaning = "squared error per coordinate that is left",
                     .range = {0, 100},
                     .source = "none"},
                    0);
}

}  // namespace redoubt
