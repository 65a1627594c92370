// Intervention `participatory_audit`: panels of the group take up decisions against it that nobody
// appealed.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_participatory_audit() {
  return one_number_by_group({LeverOwner::platform, LeverEffect::by_queue, "reviewers' hours"},
                             "moderation.appeals.panel_share",
                             {.name = "share",
                              .meaning = "share of the decisions",
                              .range = kProbability,
                              .source = "no published value"},
                             0.5);
}

}  // namespace redoubt
