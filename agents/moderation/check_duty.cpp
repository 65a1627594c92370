#include "agents/moderation/check_duty.hpp"

#include <fmt/format.h>

#include "agents/moderation/legal_duty.hpp"
#include "agents/scenario/reporters.hpp"

namespace redoubt {
void check_duty(const Document& document, const Scenario& s, Problems& problems) {
  const LegalDuty law = s.moderation.docket.law;
  const ClockParams& clock = s.moderation.docket.clock;
  const DutyFacts& facts = facts_of(law);
  const bool by_law = clock.starts_on == ClockStart::as_the_law_says;
  const ClockStart starts = by_law ? facts.starts_on : clock.starts_on;
  const bool runs = !clock.deadline.is_never() || !facts.deadline.is_never();
  if (!runs || starts != ClockStart::reports || somebody_reports(s)) return;
  const Value* section = document.table().find("moderation");
  const Value* stated = section->get<Table>()->find(by_law ? "law" : "clock");
  problems.add(
      stated ? stated->where : section->where,
      fmt::format("{}, and nobody reports: no clock would ever start (must have a [[detector]] of "
                  "kind \"reports\", [[arrivals]] with to = \"review\" and as = \"report\", or "
                  "moderation.clock.starts_on = \"all\")",
                  by_law ? fmt::format("moderation.law is \"{}\", whose clock starts with a report",
                                       Words<LegalDuty>::value[static_cast<std::size_t>(law)])
                         : "moderation.clock.starts_on is \"reports\""));
}

}  // namespace redoubt
