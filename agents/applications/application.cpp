#include "agents/applications/application.hpp"

#include "agents/name_key.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {
namespace {

// Applications that share the model share its errors.
Workshop::Names names_of(const std::string& application, bool shared) {
  const std::uint64_t own = mix(name_key("application"), name_key(application));
  return {shared ? name_key("foundation_model") : own, own};
}

}  // namespace

void ApplicationSetup::fields(FieldVisitor& v) {
  params.fields(v);
  kind->fields(v);
}

Application::Application(ApplicationSetup setup, Place place)
    : setup_(std::move(setup)),
      place_(std::move(place)),
      key_(names_of(setup_.name, false).application),
      own_model_(place_.model != nullptr
                     ? nullptr
                     : std::make_unique<FoundationModel>(place_.own_model, place_.own_start)),
      workshop_(setup_.params, *setup_.kind, place_.groups, place_.draws,
                names_of(setup_.name, place_.model != nullptr)),
      book_(place_.people, place_.groups.size()),
      desk_(setup_.params.complaints, book_, key_),
      flaws_(place_.groups.size()),
      audited_(place_.groups.size()),
      upheld_(place_.groups.size()),
      failures_(place_.groups.size()) {}

void Application::start(Context& context) {
  desk_.start(place_.self);
  if (context.labels != nullptr)
    workshop_.see_groups_by(context.labels->shares(context.people.group_of()));
  if (own_model_) own_model_->start(context);
  refit(context);
  plan_refit(context, setup_.params.adaptation.refit_every);
  plan_meeting(context);
  plan_audit(context);
}

void Application::wake(Context& context, std::uint32_t timer, std::uint32_t what) {
  const bool complaint = timer == kComplain || timer == kAnswer || timer == kArriveUpstream;
  if (!in_use() && !complaint) return;  // who was wronged before may still complain
  switch (timer) {
    case kOwnModel:
      return own_model_->wake(context, timer, what);
    case kMeet:
      return what == meeting_ ? meet(context, what) : void();
    case kRefit:
      if (what != refit_plan_) return;
      refit(context);
      return plan_refit(context, setup_.params.adaptation.refit_every);
    case kComplain:
      return desk_.complain(context, what);
    case kAnswer:
      return answer(context);
    case kMakeException:
      return desk_.make_exception(context);
    case kArriveUpstream:
      ++book_.tally().groups[desk_.refusal(what).group].forwarded;
      return model().complain(context, desk_.refusal(what).user, desk_.refusal(what).group);
    case kTeamFinds:
      if (flaws_.open(what & 0xffu) && flaws_.number(what & 0xffu) == what >> 8)
        found(context, what & 0xffu, Finder::team);
      return;
    case kRepair:
      return repair(context, what);
    case kAuditCase:
      return what == audit_plan_ ? audit(context) : void();
    default:
      return;
  }
}

// What the provider of its model sees in the complaints about all applications, this one learns,
// too.
void Application::observe(Context& context, const Signal& signal) {
  if (signal.kind != Signal::Kind::pattern || !released()) return;
  if (signal.model == model().self()) found(context, signal.group, Finder::upstream);
}

// Plans by the old parameters are void, but a refit is never put off.
void Application::changed(Context& context) {
  ++meeting_;
  plan_meeting(context);
  plan_audit(context);
  const Duration every = setup_.params.adaptation.refit_every;
  if (context.now() + every < next_refit_) plan_refit(context, every);
  desk_.changed(context);
}

void Application::plan_meeting(Context& context) {
  const double rate = setup_.params.meets_per_day * static_cast<double>(place_.people);
  if (rate <= 0) return;
  const double u = context.draws.uniform(Purpose::application_gap, key_, meeting_);
  context.wake(place_.self, waiting_time(u, rate), kMeet, meeting_);
}

void Application::plan_refit(Context& context, Duration delay) {
  next_refit_ = context.now() + delay;
  context.wake(place_.self, delay, kRefit, ++refit_plan_);
}

Person Application::person(Context& context, UserId user) const {
  return {mix(mix(name_key("person"), user.value), context.services.tenancy(user)),
          context.people.group(user)};
}

void Application::meet(Context& context, std::uint32_t number) {
  ++meeting_;
  plan_meeting(context);
  const double u = context.draws.uniform(Purpose::application_person, key_, number);
  const UserId user{static_cast<std::uint32_t>(u * static_cast<double>(place_.people))};
  if (!released() || !context.services.still_there(user, context.now())) return;
  const double against = setup_.params.misuse_share;
  if (against > 0 && context.draws.uniform(Purpose::misuse, key_, number) < against)
    return misuse(context, person(context, user), number);
  ask(context, user, number);
}

// Somebody uses it on the person, who is harmed if it works: if it knows the person.
void Application::misuse(Context& context, const Person& person, std::uint64_t occasion) {
  context.ledger.spend(place_.self, CostKind::inference, setup_.params.case_usd,
                       setup_.params.case_wh / 1000);
  if (workshop_.judge(version_, person, occasion).refused) return;
  GroupService& group = book_.tally().groups[person.group];
  ++group.misused;
  group.misuse_usd += setup_.params.stakes_usd;
  if (context.value != nullptr)
    context.value->lost(place_.self, person.group, setup_.params.stakes_usd);
}

bool Application::refused_upstream(Context& context, UserId user, std::uint64_t occasion) {
  bool refused = false;
  for (Application* upstream : upstream_) {
    if (!upstream->in_use()) continue;
    const std::uint32_t tenancy = context.services.tenancy(user);
    Verdict known = upstream->book_.of(user, tenancy).verdict;
    if (known == Verdict::unknown && upstream->released_) {
      upstream->ask(context, user, mix(key_, occasion));
      known = upstream->book_.of(user, tenancy).verdict;
    }
    refused |= is_refusal(known);
  }
  return refused;
}

bool Application::ask(Context& context, UserId user, std::uint64_t occasion) {
  const Person who = person(context, user);
  const std::uint32_t tenancy = context.services.tenancy(user);
  const Judgement judgement = workshop_.judge(version_, who, occasion);
  context.ledger.spend(place_.self, CostKind::inference, setup_.params.case_usd,
                       setup_.params.case_wh / 1000);
  const bool refused_above = refused_upstream(context, user, occasion);
  Standing& standing = book_.of(user, tenancy);
  standing.rarity = rarity_of(judgement.rarity);
  const bool chained = refused_above && !standing.exempt;
  const bool excepted =
      judgement.refused && !standing.exempt && !chained && desk_.excepts(judgement.read);
  book_.tally().excepted_wrongly += excepted && judgement.rightly ? 1 : 0;
  const bool refused = chained || (judgement.refused && !standing.exempt && !excepted);
  count(context, judgement, refused, who.group);
  Verdict verdict = Verdict::served;
  if (refused) verdict = judgement.rightly ? Verdict::refused_rightly : Verdict::refused_wrongly;
  const Remedial by = excepted ? Remedial::exception : Remedial::otherwise;
  if (book_.settle(standing, who.group, verdict, context.now(), by))
    desk_.consider(context, {user, tenancy, who.group, who.key, standing.refusals, judgement.read});
  return !refused;
}

void Application::count(Context& context, const Judgement& judgement, bool refused,
                        std::uint8_t group) {
  GroupService& tally = book_.tally().groups[group];
  ++tally.cases;
  tally.refused += refused ? 1 : 0;
  tally.deserving += judgement.rightly ? 0 : 1;
  tally.wrongly_served += !refused && judgement.rightly ? 1 : 0;
  if (judgement.rightly) return;
  if (!refused) {
    if (context.value != nullptr) context.value->served(place_.self, group);
    return;
  }
  ++tally.wrongly_refused;
  tally.unintended_usd += setup_.params.stakes_usd;
  if (context.value != nullptr) context.value->lost(place_.self, group, setup_.params.stakes_usd);
}

void Application::answer(Context& context) {
  const auto row = desk_.answer(context);
  if (!row) return;
  const Refusal& refusal = desk_.refusal(*row);
  Standing& standing = *book_.find(refusal.user, refusal.tenancy);
  standing.exempt = true;
  book_.settle(standing, refusal.group, Verdict::served, context.now(), Remedial::complaint);
  compensate(context, refusal.group);
  desk_.follow_up(context, *row);
  const std::uint8_t seen = context.seen_group(refusal.user, refusal.group);
  if (seen >= upheld_.size()) return;  // whose group is unknown shows no pattern
  if (++upheld_[seen] >= static_cast<double>(setup_.params.discovery.complaints_to_find))
    found(context, seen, Finder::complaints);
}

void Application::compensate(Context& context, std::uint8_t group) {
  const double usd = setup_.params.stakes_usd;
  const LiabilityParams& shares = setup_.params.liability;
  book_.tally().compensation_usd += usd;
  const ActorId provider = place_.model ? place_.model->self() : place_.self;
  const auto pay = [&](ActorId payer, double share) {
    context.ledger.spend(payer, CostKind::liability, usd * share);
    if (context.value != nullptr) context.value->made_amends(payer, group, usd * share);
  };
  pay(provider, shares.provider);
  pay(place_.self, shares.developer);
  pay(place_.platform, shares.platform);
}

}  // namespace redoubt
