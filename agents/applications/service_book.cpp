#include "agents/applications/service_book.hpp"

namespace redoubt {

bool ServiceBook::settle(Standing& standing, std::uint8_t group, Verdict verdict, SimTime now,
                         Remedial by) {
  const Verdict before = standing.verdict;
  if (before == verdict) return false;
  if (before == Verdict::refused_wrongly && verdict == Verdict::served)
    repaired(standing, group, now, by);
  standing.verdict = verdict;
  standing.since = now;
  standing.refusals += is_refusal(verdict) && !is_refusal(before) ? 1 : 0;
  // A wrong after a rightful refusal (in slates) is a new one; the one before stays unrepaired.
  if (verdict == Verdict::refused_wrongly) {
    ++tally_.groups[group].repair.wrongs;
    ++tally_.by_rarity[static_cast<std::size_t>(standing.rarity)].wrongs;
    ++tally_.wrongs_without_complaint;
    standing.complained = false;
  }
  return is_refusal(verdict) && !is_refusal(before);
}

void ServiceBook::complained(Standing& standing) {
  if (standing.complained || standing.verdict != Verdict::refused_wrongly) return;
  standing.complained = true;
  --tally_.wrongs_without_complaint;
}

void ServiceBook::repaired(const Standing& standing, std::uint8_t group, SimTime now, Remedial by) {
  const double days = (now - standing.since).days();
  for (RepairTally* tally : {&tally_.groups[group].repair,
                             &tally_.by_rarity[static_cast<std::size_t>(standing.rarity)]}) {
    ++tally->repaired;
    tally->days += days;
  }
  ++tally_.repaired_by[static_cast<std::size_t>(by)];
  tally_.repaired_without_complaint += standing.complained ? 0 : 1;
}

}  // namespace redoubt
