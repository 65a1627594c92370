// Intervention `careful_reviews`: reviewers take their time, deadline or not.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_careful_reviews() {
  return one_number(
      {LeverOwner::platform, LeverEffect::at_once, "reviewers' hours, deadlines missed"},
      "moderation.hurry_floor",
      {.name = "hurry_floor",
       .meaning = "least share of the usual time",
       .range = {0, 1, true, false},
       .source = "they never hurry"},
      1);
}

}  // namespace redoubt
