// Intervention `random_visits`: some investigators are sent anywhere, whatever the record says.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_random_visits() {
  return one_number({LeverOwner::platform, LeverEffect::at_once, "attention.unit_usd"},
                    "attention.explore",
                    {.name = "share",
                     .meaning = "share of the units",
                     .range = kProbability,
                     .source = "no published value"},
                    0.1);
}

}  // namespace redoubt
