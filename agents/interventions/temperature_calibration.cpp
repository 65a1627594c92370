// Intervention `temperature_calibration`: the model writes as variously as what it learnt from.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_temperature_calibration() {
  return one_number({LeverOwner::model_provider, LeverEffect::at_once, "nothing"},
                    "foundation_model.temperature",
                    {.name = "temperature",
                     .meaning = "temperature of writing",
                     .range = {0, 10, true},
                     .source = "1 neither sharpens nor flattens"},
                    1);
}

}  // namespace redoubt
