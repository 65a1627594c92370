#include "agents/propagation/cascade_rule.hpp"

#include "sim/random/portable_math.hpp"

namespace redoubt {

double seismic_probability(Duration delay, const CascadeParams& params) {
  const double theta = params.delay_exponent;
  const double ratio = delay.seconds() / params.flat_delay.seconds();
  if (ratio <= 1) return ratio * theta / (1.0 + theta);
  return 1.0 - portable::pow(ratio, -theta) / (1.0 + theta);
}

Duration seismic_delay(double u, const CascadeParams& params) {
  const double theta = params.delay_exponent;
  const auto s0 = static_cast<double>(params.flat_delay.ms);
  const double flat = theta / (1.0 + theta);  // F(s0)
  const double ms =
      u <= flat ? s0 * u / flat : s0 * portable::pow((1.0 - u) * (1.0 + theta), -1.0 / theta);
  if (ms >= static_cast<double>(EventKey::kMaxTime)) return Duration::never();
  return Duration{static_cast<std::int64_t>(ms) + 1};
}

void CascadeRule::deliver(ShareId share, UserId sharer) {
  const PostId post = c_.posts.share(share).post;
  const PostState& state = c_.posts.state(post);
  const SimTime expiry =
      SimTime{static_cast<std::int64_t>(state.published_s) * 1000} + params_.max_age;
  const std::uint64_t occurrence = (static_cast<std::uint64_t>(state.key) << 32) | sharer.value;
  const SimTime now = c_.kernel.now();
  if (now >= expiry) return;
  // Most of the cost is the power in the delay: not needed beyond the last delay that counts.
  const double latest = seismic_probability(expiry - now, params_) + 1e-9;
  for (const std::uint32_t follower : c_.audience.followers(sharer)) {
    const double u = c_.draws.uniform(Purpose::view_delay, follower, occurrence);
    if (u > latest) continue;
    const SimTime at = now + seismic_delay(u, params_);
    if (at < expiry) c_.kernel.schedule(make_event(at, EventKind::view, follower, share.value));
  }
  c_.tally.reading.deliveries += c_.audience.followers(sharer).size();
  if (c_.journal != nullptr) c_.note_delivery(share, sharer);
}

void CascadeRule::notify(ShareId share, UserId person) {
  const std::uint64_t key = c_.posts.key(c_.posts.share(share).post);
  const double u = c_.draws.uniform(Purpose::view_delay, person.value, key);
  const SimTime at = c_.kernel.now() + seismic_delay(u, params_);
  if (at.ms <= EventKey::kMaxTime)
    c_.kernel.schedule(make_event(at, EventKind::view, person.value, share.value));
}

// Share → post, a few events apart.
void CascadeRule::prefetch(const EventKey& soon) {
  if (soon.kind() != static_cast<std::uint32_t>(EventKind::view)) return;
  const SoonRing::Stages stages = soon_.push(soon.b());
  c_.posts.prefetch(ShareId{stages.first});
  const ShareId share{stages.second};
  if (c_.posts.holds(share)) c_.posts.prefetch(c_.posts.share(share).post);
}

void CascadeRule::view(UserId user, ShareId share) {
  if (!c_.posts.holds(share)) return;
  const PostId post = c_.posts.share(share).post;
  if (!c_.posts.holds(post)) return;
  PostState& state = c_.posts.state(post);
  if (c_.exposure.hidden_from(user, state)) return;
  const Reaction reaction = c_.exposure.view(user, post, state, true);
  if (c_.journal != nullptr && reaction.first) c_.note_exposure(user, share);
  if (reaction.reports) c_.listener.reported(user, post);
  if (!reaction.shares) return;
  const ShareId passed_on = c_.exposure.share(user, share, c_.kernel.now());
  if (c_.journal != nullptr) c_.note_share(passed_on);
  deliver(passed_on, user);
}

}  // namespace redoubt
