// Intervention `reported_labels`: what is reported counts in the record beside what was discovered
// (Ensign et al. 2018).
#include "agents/catalogue.hpp"
#include "agents/interventions/one_number.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_reported_labels() {
  return one_number({LeverOwner::platform, LeverEffect::at_once, "nothing"},
                    "attention.reported_weight",
                    {.name = "weight",
                     .meaning = "what a reported incident counts",
                     .range = kNonNegative,
                     .source = "as much as a discovered one"},
                    1);
}

}  // namespace redoubt
