#include "agents/world/world.hpp"

#include <algorithm>
#include <cassert>

#include "agents/conservation/conservation.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "agents/interventions/overrides.hpp"
#include "agents/name_key.hpp"
#include "agents/scenario/attributes.hpp"
#include "agents/world/make_institutions.hpp"
#include "agents/world/make_screening.hpp"

namespace redoubt {
namespace {

constexpr Duration kLabelMemory = days(400);  // longer than any sensible label window

}  // namespace

World::World(const Scenario& scenario, const Society& society, std::uint32_t replicate,
             Journal* journal)
    : scenario_(scenario),
      society_(society),
      draws_(static_cast<std::uint64_t>(scenario.general.seed), replicate),
      kernel_(static_cast<std::uint64_t>(scenario.general.tie_salt)),
      propagation_(build_propagation(scenario)),
      platform_(scenario.platform),
      users_(scenario.users),
      modalities_(scenario.modality),
      tally_(empty_tally(scenario.generators.size(), scenario.detectors.size(),
                         scenario.groups.size())),
      people_(scenario.users, scenario.groups, society.group_of, draws_),
      rhythm_(scenario.users.diurnal_amplitude, scenario.users.peak_hour),
      calendar_(Calendar::starting(scenario.general.starts_on)),
      victims_(users_.silence, society.group_of, scenario.groups.size(), draws_),
      audience_(society.graph),
      accounts_(audience_, draws_, scenario.users.mean_account_age),
      labels_(labelled(scenario.attributes), society.group_of, scenario.groups.size(), draws_),
      exposure_(posts_, harm_, tally_, draws_),
      ledger_(
          scenario.generators.size() + scenario.detectors.size() + 1 +
              institution_names(scenario).size(),
          scenario.environment ? zones_of(*scenario.environment, scenario.interventions).size() : 1,
          scenario.general.years().size()),
      screening_(make_screening(scenario, accounts_, labels_.categories(), draws_)),
      moderation_(scenario.moderation, scenario.groups,
                  ActorId{static_cast<std::uint32_t>(scenario.generators.size() +
                                                     scenario.detectors.size())}),
      context_{kernel_,          draws_,         posts_,      audience_, accounts_, people_,
               scenario_.groups, scenario_.harm, modalities_, exposure_, harm_,     ledger_,
               tally_,           victims_,       *this,       journal} {
  exposure_.harm_listener = this;
  exposure_.harm_sharing_sigma = users_.harm_sharing_sigma;
  if (!labels_.perfect()) {
    context_.labels = &labels_;
    tally_.screening.seen_screened.resize(labels_.categories());
    tally_.screening.seen_flagged.resize(labels_.categories());
  }
  for (const ActorSpec& spec : scenario.generators)
    generators_.push_back(build_generator(scenario.document, spec));
  institutions_ =
      make_institutions(scenario, ActorId{platform_actor().value + 1}, screening_, context_);
  propagation_.rule->start({kernel_, posts_, audience_, exposure_, tally_, draws_, *this,
                            scenario.harm, propagation_.params.max_age, journal});
  propagation_.rule->calibrate(people_, scenario.groups, society_.graph);
  for (UserId bot{people_.size()}; bot < audience_.end_account(); ++bot.value)
    accounts_.open(bot, SimTime{}, mix(name_key("bot"), bot.value), ActorId{});
  start();
}

void World::start() {
  start_retention();
  start_beliefs();
  start_stereotypes();
  if (scenario_.labelling) labelling_.emplace(*scenario_.labelling, scenario_.generators.size());
  start_economy();
  start_people();
  screening_.start(context_);
  moderation_.start(context_);
  for (const auto& institution : institutions_) institution->start(context_);
  spend_budget();
  for (const auto& generator : generators_)
    if (calendar_) generator->begin_year(calendar_->year_at(SimTime{}));
  for (std::uint32_t i = 0; i < generators_.size(); ++i)
    generators_[i]->start(context_, ActorId{i}, name_key(scenario_.generators[i].name));
  for (std::uint32_t row = 0; row < scenario_.interventions.size(); ++row)
    context_.schedule_in(scenario_.interventions[row].at, EventKind::intervention, row);
  context_.schedule_in(days(1), EventKind::housekeeping, 0);
}

void World::start_people() {
  const RuleTraits traits = propagation_.rule->traits();
  for (std::uint32_t u = 0; u < people_.size() && !traits.drives_people; ++u) {
    const UserId user{u};
    if (retention_ && !retention_->residents().present(user)) continue;
    if (traits.reads_in_visits) plan_session(user);
    plan_publication(user);
  }
  if (propagation_.params.seeds > 0 && people_.size() > 0)
    context_.schedule_in(Duration{0}, EventKind::sow, 0);
}

void World::run_until(SimTime end) {
  struct Handler {
    World& world;
    void prefetch(const EventKey& soon) const { world.prefetch(soon); }
    void operator()(const EventKey& event) const { world.on(event); }
  };
  kernel_.run_until(end, Handler{*this});
}

void World::prefetch(const EventKey& soon) {
  const auto kind = static_cast<EventKind>(soon.kind());
  prefetch_writers(kind == EventKind::publish ? UserId{soon.a()} : UserId{});
  switch (kind) {
    case EventKind::publish:
      prefetch_person(UserId{soon.a()});
      break;
    case EventKind::session:
      prefetch_person(UserId{soon.a()});
      propagation_.rule->prefetch(soon);
      break;
    case EventKind::view:
      propagation_.rule->prefetch(soon);
      break;
    default:
      break;
  }
}

void World::prefetch_person(UserId user) {
  people_.prefetch(user);
  if (retention_) retention_->residents().prefetch(user);
}

// In steps, because each needs what the one before has fetched; invalid: the next event is none of
// a writer, and those announced before come one event closer.
void World::prefetch_writers(UserId next) {
  const SoonRing::Stages stages = writers_.push(next.value);
  if (next.valid()) {
    audience_.prefetch(next);
    screening_.prefetch(next);
  }
  const UserId second{stages.second};
  if (audience_.is_person(second)) {
    audience_.prefetch_followers(second);
    screening_.prefetch_further(second);
  }
  const UserId third{stages.third};
  if (audience_.is_person(third)) propagation_.rule->prefetch_followers(third);
}

void World::on(const EventKey& event) {
  digest_.add(event.high);
  digest_.add(event.low);
  switch (static_cast<EventKind>(event.kind())) {
    case EventKind::session:
      if (is_void(UserId{event.a()}, event.b())) return;
      return on_session(UserId{event.a()});
    case EventKind::publish:
      if (is_void(UserId{event.a()}, event.b())) return;
      return on_publish(UserId{event.a()});
    case EventKind::view:
      return on_view(UserId{event.a()}, ShareId{event.b()});
    case EventKind::flag:
      return on_flag(PostId{event.a()}, event.b());
    case EventKind::review_done:
      return moderation_.review_done(context_, event.a());
    case EventKind::wake:
      return on_wake(ActorId{event.a()}, event.minor(), event.b());
    case EventKind::intervention:
      return on_intervention(event.a());
    case EventKind::housekeeping:
      return on_housekeeping();
    case EventKind::sow:
      return on_sow(event.a());
    case EventKind::rule_timer:
      return propagation_.rule->timer(event.a(), event.b());
    case EventKind::leave:
      if (is_void(UserId{event.a()}, event.b())) return;
      return on_leave(UserId{event.a()}, event.minor());
    case EventKind::arrive:
      return on_arrive(event.a(), event.b());
  }
}

void World::on_session(UserId user) {
  propagation_.rule->session(user, people_.sessions(user));
  plan_session(user);
}

void World::on_wake(ActorId actor, std::uint32_t timer, std::uint32_t what) {
  if (actor.value < generators_.size())
    return generators_[actor.value]->wake(context_, timer, what);
  if (actor == platform_actor()) return moderation_.wake(context_, timer, what);
  if (actor.value > platform_actor().value)
    return institutions_[actor.value - platform_actor().value - 1]->wake(context_, timer, what);
  const auto detector = static_cast<std::uint32_t>(actor.value - generators_.size());
  screening_.wake(context_, detector, timer, what, moderation_.labels());
}

void World::on_flag(PostId post, std::uint32_t detector) {
  if (screening_.setup(detector).labels_origin)
    return labelling_->label(context_, post, detector_actor(detector));
  context_.note(
      {.kind = PostEvent::Kind::flagged, .post = post, .actor = detector_actor(detector)});
  if (!posts_.holds(post)) return;
  if (value_) value_->flagged(post, detector_actor(detector));
  moderation_.flagged(context_, post,
                      moderation_.asks_suspicion()
                          ? screening_.suspicion(detector, posts_.content(post).surface)
                          : 1);
}

void World::on_housekeeping() {
  assert(violated_conservation(*this).empty());
  const SimTime cutoff = now() - propagation_.params.max_age;
  ledger_.spend(platform_actor(), CostKind::retraining,
                platform_.budget_usd_per_day * platform_.research_share);
  turn_year();
  if (value_) judge_deployments();
  census_.measure_before(cutoff, posts_, tally_, context_.journal);
  posts_.forget_before(cutoff);
  propagation_.rule->forget_before(posts_.begin_post());
  moderation_.labels().forget_before(now() - kLabelMemory);
  if (now() - pairs_aged_ >= propagation_.params.max_age) {
    exposure_.age();
    pairs_aged_ = now();
  }
  context_.schedule_in(days(1), EventKind::housekeeping, 0);
}

void World::tell_everyone(const Signal& signal) {
  screening_.observe(signal);
  propagation_.rule->observe(signal);
  for (const auto& generator : generators_) generator->observe(context_, signal);
  for (const auto& institution : institutions_) institution->observe(context_, signal);
}

void World::account_opened(UserId account) {
  screening_.account_opened(context_, account);
}

void World::suspend(UserId account) {
  moderation_.suspend(context_, account);
}

void World::abused(const HarmRecord& record) {
  victims_.abused(record.victim, now());
  if (value_) value_->abused(record.generator, society_.group_of[record.victim.value]);
  wronged(record.victim, Wrong::abused, now());
}

double World::ask_detectors(const Surface& surface, std::optional<std::uint8_t> seen_group) const {
  return screening_.margin(surface, now(), seen_group);
}

void World::reported(UserId reader, PostId post) {
  const ReportRates& rates = exposure_.report_rates;
  context_.note({.kind = PostEvent::Kind::reported,
                 .post = post,
                 .account = reader,
                 .probability = posts_.state(post).harmful() ? rates.harmful : rates.benign});
  screening_.reported(context_, post);
  moderation_.reported(context_, post);
}

// Where no detector listens to readers there is no button.
void World::report(UserId account, PostId post) {
  const ReportRates& rates = exposure_.report_rates;
  if (rates.harmful <= 0 && rates.benign <= 0) return;
  context_.note({.kind = PostEvent::Kind::reported, .post = post, .account = account});
  screening_.reported(context_, post);
  moderation_.reported(context_, post);
}

bool World::may_post(UserId account) const {
  if (!moderation_.may_publish(account, now())) return false;
  return !audience_.is_person(account) || !victims_.silent(account, now());
}

std::string World::digest() const {
  Digest digest = digest_;
  const ReadingTally& r = tally_.reading;
  for (const std::uint64_t count :
       {r.deliveries, r.crowded_out, r.views, r.harmful_views, r.exposures, r.harmful_exposures,
        r.shares, r.publications, r.reports})
    digest.add(count);
  for (std::uint32_t actor = 0; actor < ledger_.actors(); ++actor) {
    digest.add(ledger_.spent_usd(ActorId{actor}));
    digest.add(ledger_.earned_usd(ActorId{actor}));
  }
  if (foundation() != nullptr) foundation()->add_to(digest);
  return digest.hex();
}

}  // namespace redoubt
