// Intervention `random_audit`: posts are reviewed at random, so that labels come from where nobody
// looked.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_random_audit() {
  return one_number({LeverOwner::platform, LeverEffect::by_queue, "reviewers' hours"},
                    "moderation.audit_fraction",
                    {.name = "share",
                     .meaning = "share of all posts",
                     .range = kProbability,
                     .source = "no published value"},
                    0.02);
}

}  // namespace redoubt
