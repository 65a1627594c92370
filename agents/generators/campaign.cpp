#include "agents/generators/campaign.hpp"

#include <fmt/format.h>

#include "agents/people/victims.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

namespace {

Signal leak(ActorId campaign) {
  Signal signal;
  signal.kind = Signal::Kind::leaked;
  signal.generator = campaign.value;
  return signal;
}

}  // namespace

Campaign::Campaign(std::unique_ptr<Technology> technology, std::string kind)
    : evasion_(technology->evasion()), choice_(std::move(technology), std::move(kind)) {}

void Campaign::fields(FieldVisitor& v) {
  params_.fields(v);
  v({.name = "choice", .meaning = "whether it changes its technology"}, choice_);
  choice_.own().fields(v);
  v({.name = "evasion", .meaning = "how the campaign adapts to detection"}, evasion_);
}

std::vector<NameReference> Campaign::references() const {
  std::vector<NameReference> names;
  using What = NameReference::What;
  if (!params_.accounts.persona.empty())
    names.push_back({"persona", params_.accounts.persona, What::group});
  if (!params_.home_group.empty()) names.push_back({"home_group", params_.home_group, What::group});
  if (!params_.false_reports.group.empty())
    names.push_back({"false_reports.group", params_.false_reports.group, What::group});
  if (!params_.harassment.victim_group.empty())
    names.push_back({"harassment.victim_group", params_.harassment.victim_group, What::group});
  const std::vector<std::string>& among = choice_.params().among;
  for (std::size_t i = 0; i < among.size(); ++i)
    names.push_back({fmt::format("choice.among[{}]", i), among[i], What::generator_kind});
  return names;
}

std::vector<Flaw> Campaign::flaws(const Surroundings& around) const {
  std::vector<Flaw> flaws = params_.flaws(around);
  for (Flaw& flaw : choice_.flaws(around)) flaws.push_back(std::move(flaw));
  return flaws;
}

void Campaign::start(Context& context, ActorId self, std::uint64_t key) {
  self_ = self;
  key_ = key;
  renew_search(context);
  context.ledger.earn(self, IncomeKind::capital, params_.capital_usd);
  accounts_.start(static_cast<std::size_t>(params_.accounts.accounts), key);
  if (harasses()) targets_.choose(context, params_.harassment, key);
  context.wake(self_, params_.starts, kStart);
}

// A new technology starts anew: what was learnt with the old one does not fit it.
void Campaign::renew_search(Context& context, const std::optional<Direction>& left_at) {
  const TechnologyParams& row = choice_.now().params();
  const double factor = context.modalities.of(params_.modality).radius;
  const std::uint64_t key = searches_ == 0 ? key_ : mix(key_, searches_);
  ++searches_;
  searched_radius_ = row.radius * factor;
  evasion_.begin(
      {context.frame, searched_radius_, row.start_distance * factor, key, context.draws, left_at});
}

// Another kind of evasion was chosen, or a modality that lies elsewhere.
void Campaign::update_search(Context& context) {
  const double factor = context.modalities.of(params_.modality).radius;
  const bool elsewhere = choice_.now().params().radius * factor != searched_radius_;
  if (!evasion_.begun() || elsewhere)
    renew_search(context, elsewhere ? std::nullopt : evasion_.left_at());
}

std::vector<Offer> Campaign::offers() const {
  if (!changes_technology()) return {};
  const double worth =
      harasses() ? params_.harassment.value_per_abuse_usd : params_.value_per_exposure_usd;
  return choice_.offers(params_.posts_per_day, worth);
}

Direction Campaign::offset() const {
  return evasion_.current();
}

std::vector<double> Campaign::personas(std::span<const Group> groups) const {
  const std::string& only = params_.accounts.persona;
  std::vector<double> shares;
  for (const Group& group : groups)
    shares.push_back(only.empty() ? group.share : (group.name == only ? 1.0 : 0.0));
  return shares;
}

void Campaign::wake(Context& context, std::uint32_t timer, std::uint32_t what) {
  if (timer == kFate) return settle(context);
  if (over(context.now())) return;
  switch (timer) {
    case kStart:
      context.wake(self_, days(1), kDay);
      plan_brigade(context);
      if (changes_technology()) context.wake(self_, choice_.params().review_every, kReview);
      return begin(context);
    case kPost:
      return post(context);
    case kReplace:
      return replace(context, what);
    case kDay:
      return new_day(context);
    case kReview:
      return review(context);
    case kAmplify:
      return amplify(context, ShareId{what});
    case kFalseReport:
      return brigade(context);
    default:
      return;
  }
}

// Fixed costs come first: who cannot pay them saves until it can.
void Campaign::begin(Context& context) {
  broke_ = balance(context) < choice_.entry_usd() + post_usd(context);
  if (broke_) return;
  pay_entry(context);
  if (!began_)
    for (std::size_t slot = 0; slot < accounts_.size(); ++slot) replace(context, slot);
  began_ = true;
  post(context);
}

// Who builds a model trains it; who takes an open one tunes it until it does as it is told.
void Campaign::pay_entry(Context& context) {
  const bool builds = choice_.now().params().family == ModelFamily::own_model;
  context.ledger.spend(self_, builds ? CostKind::training : CostKind::fine_tuning,
                       choice_.entry_usd(), choice_.entry_kwh());
  choice_.paid();
}

void Campaign::new_day(Context& context) {
  context.wake(self_, days(1), kDay);
  context.ledger.earn(self_, IncomeKind::sponsor, params_.budget_usd_per_day);
  const TechnologyParams& row = choice_.now().params();
  const double hazard =
      row.unit_cost.staff(params_.posts_per_day) * row.contractor_leaks_per_year / 365.0;
  if (began_ && hazard > 0 &&
      context.draws.uniform(Purpose::contractor_leak, key_, days_) < 1.0 - portable::exp(-hazard))
    context.services.tell_everyone(leak(self_));
  ++days_;
  if (!brigades_planned_) plan_brigade(context);  // may have been raised
  if (broke_) begin(context);
}

void Campaign::review(Context& context) {
  context.wake(self_, choice_.params().review_every, kReview);
  const double u = context.draws.uniform(Purpose::technology_choice, key_, reviews_++);
  if (!choice_.review(params_.posts_per_day, balance(context), u)) return;
  pay_entry(context);
  renew_search(context);
}

void Campaign::observe(Context& context, const Signal& signal) {
  if (signal.kind != Signal::Kind::suspended) return;
  const std::ptrdiff_t slot = accounts_.lose(signal.account);
  if (slot < 0) return;
  GeneratorTally& tally = context.tally.generators[self_.value];
  ++tally.accounts_lost;
  const Account& account = accounts_.at(static_cast<std::size_t>(slot));
  tally.account_life_days += (context.now() - account.opened).days();
  context.wake(self_, params_.accounts.replacement_delay, kReplace,
               static_cast<std::uint32_t>(slot));
}

void Campaign::replace(Context& context, std::size_t slot) {
  if (balance(context) < params_.accounts.account_price_usd)
    return context.wake(self_, days(1), kReplace, static_cast<std::uint32_t>(slot));
  context.ledger.spend(self_, CostKind::accounts, params_.accounts.account_price_usd);
  ++context.tally.generators[self_.value].accounts_bought;
  accounts_.open(context, slot, params_.accounts, {self_, choice_.now().params().stolen_photos});
  context.services.account_opened(accounts_.at(slot).id);  // may be refused at once
}

// Whoever is broke posts nothing until the sponsor pays. The purse is looked at again when the post
// is due: an account may have been bought since.
void Campaign::post(Context& context) {
  broke_ = balance(context) < post_usd(context);
  if (broke_) return;
  const double rate = std::min(params_.posts_per_day, choice_.now().most_posts_per_day());
  if (rate <= 0) return context.wake(self_, days(1), kPost);  // may be raised
  const double u = context.draws.uniform(Purpose::campaign_gap, key_, posts_);
  const std::size_t slot = accounts_.next(context, posts_);
  if (slot < accounts_.size() && can_write(context)) post_from(context, slot);
  ++posts_;
  broke_ = balance(context) < post_usd(context);
  if (!broke_) context.wake(self_, waiting_time(u, rate), kPost);
}

double Campaign::post_usd(const Context& context) const {
  return choice_.now().post_usd() + context.modalities.of(params_.modality).usd +
         evasion_.search().rewriting().usd;
}

double Campaign::balance(const Context& context) const {
  return context.ledger.earned_usd(self_) - context.ledger.spent_usd(self_);
}

}  // namespace redoubt
