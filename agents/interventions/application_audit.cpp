// Intervention `application_audit`: auditors look at cases of the application, with the group
// known.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_application_audit() {
  return one_number_of_applications({LeverOwner::developer, LeverEffect::by_queue,
                                     "application.NAME.discovery.audit_usd, repair_usd"},
                                    "discovery.audits_per_day",
                                    {.name = "cases_per_day",
                                     .unit = "cases/day",
                                     .meaning = "cases that they look at",
                                     .range = {0, 1e6},
                                     .source = "no published value"},
                                    5);
}

}  // namespace redoubt
