// How an application is made anew, tested, and repaired.
#include <cmath>

#include "agents/applications/application.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {
namespace {

// Trial cases per group by which the simulator, not the developer, knows how a version does.
constexpr std::int64_t kTrials = 2000;

double share_of(const std::vector<double>& stated, std::span<const Group> groups, std::size_t g) {
  return stated.empty() ? groups[g].share : stated[g];
}

}  // namespace

void Application::refit(Context& context) {
  const AdaptationParams& adaptation = setup_.params.adaptation;
  const double cases = static_cast<double>(adaptation.cases);
  context.ledger.spend(place_.self, CostKind::fine_tuning,
                       workshop_.looked_at() * cases * adaptation.case_usd,
                       cases * adaptation.case_wh / 1000.0);
  Version candidate = workshop_.make(model().knowledge());
  candidate.round = model().retrainings();
  if (passes_gate(context, candidate)) release(context, std::move(candidate));
}

// What the benchmark does not hold it cannot show.
bool Application::passes_gate(Context& context, const Version& candidate) {
  const GateParams& gate = setup_.params.gate;
  if (gate.cases == 0) return true;
  context.ledger.spend(place_.self, CostKind::review,
                       static_cast<double>(gate.cases) * gate.case_usd,
                       static_cast<double>(gate.cases) * gate.case_wh / 1000.0);
  bool passes = true;
  for (std::size_t g = 0; g < place_.groups.size(); ++g) {
    const double share = share_of(gate.mix, place_.groups, g);
    const std::int64_t cases = std::llround(share * static_cast<double>(gate.cases));
    if (cases == 0) continue;
    const auto group = static_cast<std::uint8_t>(g);
    if (workshop_.wrongly_refused(candidate, group, cases) <= gate.most_failures) continue;
    passes = false;
    found(context, g, Finder::gate);
  }
  book_.tally().held += passes ? 0 : 1;
  return passes;
}

void Application::release(Context& context, Version candidate) {
  version_ = std::move(candidate);
  released_ = true;
  ++book_.tally().releases;
  audited_.forget();
  std::vector<double> shares;
  for (std::size_t g = 0; g < failures_.size(); ++g) {
    failures_[g] = workshop_.wrongly_refused(version_, static_cast<std::uint8_t>(g), kTrials);
    shares.push_back(place_.groups[g].share);
  }
  const DiscoveryParams& discovery = setup_.params.discovery;
  for (const std::uint8_t g :
       flaws_.released(failures_, shares, kTrials, discovery.worse_than, context.now())) {
    const double team = share_of(discovery.team, place_.groups, g);
    const double rate = discovery.team_finds_per_year / 365 * std::sqrt(team);
    if (rate <= 0) continue;
    const std::uint32_t name = g | flaws_.number(g) << 8;
    const double u = context.draws.uniform(Purpose::team_discovery, key_, name);
    context.wake(place_.self, waiting_time(u, rate), kTeamFinds, name);
  }
}

void Application::plan_audit(Context& context) {
  const double rate = setup_.params.discovery.audits_per_day;
  ++audit_plan_;
  if (rate <= 0) return;
  const double u = context.draws.uniform(Purpose::service_audit, key_, 2ull * audit_plan_);
  context.wake(place_.self, waiting_time(u, rate), kAuditCase, audit_plan_);
}

// A person at random is judged again; a pattern is reported when it stands out.
void Application::audit(Context& context) {
  const double u = context.draws.uniform(Purpose::service_audit, key_, 2ull * audit_plan_ + 1);
  plan_audit(context);
  const UserId user{static_cast<std::uint32_t>(u * static_cast<double>(place_.people))};
  if (!released_ || !context.services.still_there(user, context.now())) return;
  const DiscoveryParams& discovery = setup_.params.discovery;
  context.ledger.spend(place_.self, CostKind::investigation, discovery.audit_usd,
                       discovery.audit_wh / 1000.0);
  const Person who = person(context, user);
  const Judgement judgement = workshop_.judge(version_, who, audit_plan_);
  if (judgement.rightly) return;
  const std::uint8_t seen = context.seen_group(user, who.group);
  if (seen >= place_.groups.size()) return;  // whose group is unknown tells nothing of groups
  audited_.add(seen, judgement.refused);
  if (audited_.tells(seen, discovery.worse_than, discovery.audit_z))
    found(context, seen, Finder::audit);
}

void Application::found(Context& context, std::size_t group, Finder by) {
  if (!flaws_.find(group, by, context.now())) return;
  context.wake(place_.self, setup_.params.discovery.repair_lag, kRepair,
               static_cast<std::uint32_t>(group));
}

void Application::repair(Context& context, std::size_t group) {
  context.ledger.spend(place_.self, CostKind::retraining, setup_.params.discovery.repair_usd,
                       setup_.params.discovery.repair_kwh);
  workshop_.gather(group);
  flaws_.repaired(group);
  upheld_[group] = 0;
  refit(context);
}

}  // namespace redoubt
