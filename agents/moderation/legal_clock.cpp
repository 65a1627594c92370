#include "agents/moderation/legal_clock.hpp"

namespace redoubt {

void ClockParams::fields(FieldVisitor& v) {
  v({.name = "deadline",
     .unit = "duration",
     .meaning = "time from report or flag to decision; never: as moderation.law says",
     .range = kPositive,
     .source = "no deadline of one's own"},
    deadline);
  v({.name = "starts_on",
     .meaning = "which cases start the clock",
     .source = "moderation.law; without a law, all"},
    starts_on);
}

SimTime LegalClock::due(const ClockParams& params, LegalDuty law, CaseSource source, SimTime now) {
  const DutyFacts& facts = facts_of(law);
  const ClockStart starts =
      params.starts_on == ClockStart::as_the_law_says ? facts.starts_on : params.starts_on;
  const bool report = source == CaseSource::report && starts != ClockStart::flags;
  const bool flag = source == CaseSource::flag && starts != ClockStart::reports;
  if (!report && !flag) return SimTime::never();
  return now + (params.deadline.is_never() ? facts.deadline : params.deadline);
}

std::uint64_t LegalClock::run_out(SimTime now) {
  std::uint64_t count = 0;
  while (!running_.empty() && running_.begin()->first <= now) {
    running_.erase(running_.begin());
    ++count;
  }
  return count;
}

}  // namespace redoubt
