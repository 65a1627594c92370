// Intervention `diverse_raters`: posts of a group are reviewed by people from it.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_diverse_raters() {
  return one_number_by_group(
      {LeverOwner::platform, LeverEffect::at_once, "nothing: reviewers cost the same"},
      "moderation.insider_share",
      {.name = "share",
       .meaning = "share of the reviews",
       .range = kProbability,
       .source = "no published value"},
      0.5);
}

}  // namespace redoubt
