// Intervention `milder_filter`: the filter of the corpus takes less for toxic.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_number.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_milder_filter() {
  return one_number(
      {LeverOwner::model_provider, LeverEffect::model_retraining, "what is toxic and learnt"},
      "foundation_model.filter.above",
      {.name = "above",
       .unit = "sd",
       .meaning = "what lies farther along the harm axis is left out",
       .range = {-100, 100},
       .source = "no published value"},
      3);
}

}  // namespace redoubt
