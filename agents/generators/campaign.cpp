#include "agents/generators/campaign.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "agents/generators/harm_frame.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

double potency(const Direction& offset) {
  constexpr double kHidingCost = 1.0;     // k0 [assumed]
  constexpr double kStrangeness = 0.005;  // κ [assumed]
  const double missing = std::max(0.0, kHarmNeeded - offset[kHarmAxis]);
  double distance2 = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = offset[i] - (i == kHarmAxis ? kHarmNeeded : 0.0);
    distance2 += d * d;
  }
  return portable::exp(-kHidingCost * missing * missing - kStrangeness * distance2);
}

namespace {

// Potent from the start (a·u0 = h0); in style it resembles what detectors know just so far that a
// detector trained on past campaigns sees `start_distance`; the rest of the radius is its own.
Direction first_offset(const CampaignParams& params, std::uint64_t key, const KeyedDraws& draws) {
  const Direction known = scaled_to(past_campaigns(), 1.0);
  const double harm = std::min(kHarmNeeded, params.radius);
  const double room2 = params.radius * params.radius - harm * harm;
  double style = (params.start_distance - harm * known[kHarmAxis]) / known[kKnownStyleAxis];
  style = std::clamp(style, -std::sqrt(room2), std::sqrt(room2));
  Direction rest{};
  for (std::size_t i = 0; i < kFeatures; ++i)
    if (i != kHarmAxis && i != kKnownStyleAxis)
      rest[i] = portable::normal_quantile(draws.uniform(Purpose::campaign_axis, key, i));
  Direction offset = scaled_to(rest, std::sqrt(std::max(0.0, room2 - style * style)));
  offset[kHarmAxis] = harm;
  offset[kKnownStyleAxis] = style;
  return offset;
}

}  // namespace

void Campaign::start(Context& context, ActorId self, std::uint64_t key) {
  self_ = self;
  key_ = key;
  search_ = EvolutionStrategy(params_.evasion, first_offset(params_, key, context.draws),
                              params_.radius, key);
  search_.begin(context.draws);
  context.ledger.earn(self, params_.capital_usd);
  accounts_.resize(static_cast<std::size_t>(params_.accounts));
  context.wake(self_, params_.starts, kStart);
}

void Campaign::wake(Context& context, std::uint32_t timer, std::uint32_t what) {
  if (timer == kStart) {
    for (std::size_t slot = 0; slot < accounts_.size(); ++slot) open_account(context, slot);
    context.wake(self_, days(1), kSponsor);
    broke_ = !can_pay(context);
    post(context);
  }
  if (timer == kPost) post(context);
  if (timer == kFate) settle(context);
  if (timer == kReplace && !ended(context.now())) open_account(context, what);
  if (timer == kSponsor && !ended(context.now())) {
    context.ledger.earn(self_, params_.budget_usd_per_day);
    context.wake(self_, days(1), kSponsor);
  }
}

void Campaign::observe(Context& context, const Signal& signal) {
  if (signal.kind != Signal::Kind::suspended) return;
  for (std::size_t slot = 0; slot < accounts_.size(); ++slot) {
    Account& account = accounts_[slot];
    if (!account.alive || account.id != signal.account) continue;
    account.alive = false;
    GeneratorTally& tally = context.tally.generators[self_.value];
    ++tally.accounts_lost;
    tally.account_life_days += (context.now() - account.opened).days();
    context.wake(self_, params_.replacement_delay, kReplace, static_cast<std::uint32_t>(slot));
  }
}

// Followers come in proportion to susceptibility, each once, in the order of their draws. Where few
// are susceptible, four draws for each that is wanted do not find them all.
void Campaign::open_account(Context& context, std::size_t slot) {
  const std::uint64_t account_key = mix(key_, accounts_opened_++);
  std::vector<std::uint32_t> followers;
  std::set<std::uint32_t> known;
  const auto wanted = std::min<std::int64_t>(params_.followers_per_account, context.people.size());
  for (std::int64_t i = 0; i < 4 * wanted && std::ssize(followers) < wanted; ++i) {
    const double u = context.draws.uniform(Purpose::account_followers, account_key,
                                           static_cast<std::uint64_t>(i));
    const std::uint32_t user = context.people.susceptible(u).value;
    if (known.insert(user).second) followers.push_back(user);
  }
  const double persona = context.draws.uniform(Purpose::mimicry, account_key, 0);
  const std::uint8_t group = group_at(context.groups, persona);
  accounts_[slot] = {context.audience.open_account(std::move(followers)), context.now(), group,
                     true};
  context.ledger.spend(self_, params_.account_price_usd);
}

bool Campaign::can_post(const Context& context, std::size_t slot) const {
  const Account& account = accounts_[slot];
  return account.alive && context.services.may_publish(account.id);
}

// Accounts take turns, two posts each; suspended and limited ones are passed over.
std::size_t Campaign::next_account(const Context& context) const {
  const std::size_t n = accounts_.size();
  const std::size_t first = (posts_ / 2) % n;
  for (std::size_t i = 0; i < n; ++i)
    if (can_post(context, (first + i) % n)) return (first + i) % n;
  return n;
}

void Campaign::post(Context& context) {
  if (ended(context.now())) return;
  if (params_.posts_per_day <= 0) return context.wake(self_, days(1), kPost);  // may be raised
  const double u = context.draws.uniform(Purpose::campaign_gap, key_, posts_);
  const Duration gap = waiting_time(u, params_.posts_per_day);
  std::size_t slot = next_account(context);
  if (slot < accounts_.size()) {
    search_.set_params(params_.evasion);
    const EvolutionStrategy::Trial trial = search_.next();
    // A parent's post comes from the account of the candidate's before it, so that the comparison
    // is not spoilt by accounts of different age.
    const bool second = trial.role == EvolutionStrategy::Trial::Role::parent;
    if (second && can_post(context, last_slot_)) slot = last_slot_;
    last_slot_ = slot;
    const PostId id = publish(context, accounts_[slot], search_.offset(trial));
    watched_.push_back({id, trial});
    context.wake(self_, params_.evasion.fate_window, kFate);
  }
  ++posts_;
  broke_ = !can_pay(context);
  context.wake(self_, gap, kPost);
}

bool Campaign::can_pay(const Context& context) const {
  const double balance = context.ledger.earned_usd(self_) - context.ledger.spent_usd(self_);
  return balance >= params_.cost_per_post_usd;
}

PostId Campaign::publish(Context& context, Account& account, const Direction& offset) {
  const std::uint64_t post_key = mix(key_ ^ 0x706f7374ull, posts_);
  const double age = (context.now() - account.opened).days();
  const double tau = params_.follower_growth.days();
  const double grown = tau > 0 ? 1.0 - portable::exp(-age / tau) : 1.0;
  const auto capacity = static_cast<double>(context.audience.account_capacity(account.id));
  context.audience.set_following(account.id, static_cast<std::size_t>(grown * capacity));
  Direction mean = offset;
  for (std::size_t i = 0; i < kFeatures; ++i) mean[i] += context.groups[account.group].mean[i];
  PostContent content;
  content.surface = compose(context, mean, post_key);
  content.surface.key = post_key;
  content.truth.intent = Intent::manipulation;
  content.truth.origin = Origin::model;
  content.truth.group = account.group;
  content.truth.campaign = static_cast<std::uint8_t>(self_.value);
  content.truth.potency = static_cast<float>(potency(offset));
  content.truth.is_false =
      context.draws.uniform(Purpose::quality, post_key, 0) < params_.false_share;
  ++context.tally.generators[self_.value].posts;
  context.ledger.spend(self_, params_.cost_per_post_usd);
  return context.services.publish(content, account.id);
}

// The fate window of the oldest watched post is over: its readers are counted and paid for. A post
// that persuades nobody earns nothing, so hiding among benign posts does not pay.
void Campaign::settle(Context& context) {
  const Watched watched = watched_.front();
  watched_.pop_front();
  if (!context.posts.holds(watched.post)) return;
  const double readers = static_cast<double>(context.posts.state(watched.post).exposures);
  const double persuasion = static_cast<double>(context.posts.content(watched.post).truth.potency);
  const double earned = readers * persuasion * params_.value_per_exposure_usd;
  context.ledger.earn(self_, earned);
  search_.outcome(watched.trial, earned - params_.cost_per_post_usd, context.draws);
}

}  // namespace redoubt
