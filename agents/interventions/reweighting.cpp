// Intervention `reweighting`: posts weigh more in training the fewer there are of their group, so
// that each group counts as among people.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_reweighting() {
  return one_number({LeverOwner::model_provider, LeverEffect::model_retraining,
                     "noise: fewer posts count for more; groups must be known"},
                    "foundation_model.reweight",
                    {.name = "part",
                     .meaning = "how far: 0 not at all, 1 fully",
                     .range = kProbability,
                     .source = "fully"},
                    1);
}

}  // namespace redoubt
