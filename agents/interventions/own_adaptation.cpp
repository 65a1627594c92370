// Intervention `own_adaptation`: the application relies more on its own users' cases and less on
// the foundation model.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_own_adaptation() {
  return one_number_of_applications({LeverOwner::developer, LeverEffect::refit,
                                     "application.NAME.adaptation_case_usd, adaptation_case_wh"},
                                    "adaptation_strength",
                                    {.name = "strength",
                                     .meaning = "strength of adaptation",
                                     .range = kProbability,
                                     .source = "no published value"},
                                    0.5);
}

}  // namespace redoubt
