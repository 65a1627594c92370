// Intervention `adaptation_debiasing`: cases for adaptation are gathered by group, so that small
// groups are learnt as well as large ones.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_adaptation_debiasing() {
  return one_number_of_applications(
      {LeverOwner::developer, LeverEffect::refit,
       "application.NAME.adaptation_case_usd for all that must be looked at"},
      "adaptation_balance",
      {.name = "part",
       .meaning = "part of the cases that are gathered so",
       .range = kProbability,
       .source = "all; Idrissi et al. 2022"},
      1);
}

}  // namespace redoubt
