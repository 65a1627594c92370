// Rule `cascade`: every follower sees every share, after a delay with the law of SEISMIC; no feed,
// no ranking.
#include "agents/propagation/cascade_rule.hpp"

#include <memory>

#include "agents/propagation/calibration.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

double seismic_probability(Duration delay, const SeismicLaw& law) {
  const double theta = law.delay_exponent;
  const double ratio = delay.seconds() / law.flat_delay.seconds();
  if (ratio <= 1) return ratio * theta / (1.0 + theta);
  return 1.0 - portable::pow(ratio, -theta) / (1.0 + theta);
}

Duration seismic_delay(double u, const SeismicLaw& law) {
  const double theta = law.delay_exponent;
  const auto s0 = static_cast<double>(law.flat_delay.ms);
  const double flat = theta / (1.0 + theta);  // F(s0)
  const double ms =
      u <= flat ? s0 * u / flat : s0 * portable::pow((1.0 - u) * (1.0 + theta), -1.0 / theta);
  if (ms >= static_cast<double>(EventKey::kMaxTime)) return Duration::never();
  return Duration{static_cast<std::int64_t>(ms) + 1};
}

void CascadeRule::fields(FieldVisitor& v) {
  sharing_.branching_field(v);
  v({.name = "flat_delay",
     .unit = "duration",
     .meaning = "delay up to which all delays are equally likely",
     .range = {0.001, 1e8},
     .source = "Zhao et al. 2015",
     .tag = Tag::published,
     .fixed = true},
    law_.flat_delay);
  v({.name = "delay_exponent",
     .meaning = "exponent of the delays beyond it: P(longer) ~ delay^-exponent",
     .range = {0, 10, true, false},
     .source = "Zhao et al. 2015",
     .tag = Tag::published,
     .fixed = true},
    law_.delay_exponent);
  sharing_.content_fields(v);
}

RuleTraits CascadeRule::traits() const {
  return {.people_may_leave = true, .branching_factor = sharing_.branching_factor};
}

// A share by u causes p·F(max_age)·L(u) shares: everybody sees what arrives before it expires.
void CascadeRule::calibrate(const Population& people, std::span<const Group>,
                            const SocialGraph& graph) {
  const double n = sharing_.branching_factor;
  const double seen = seismic_probability(c().max_age, law_);
  const double p = branching_probability(n, people, graph, [](double l) { return l; }) / seen;
  sharing_.log_odds = log_odds_for(p, sharing_.quality_weight, n);
}

void CascadeRule::deliver(ShareId share, UserId sharer) {
  const PostState& state = c().posts.state(c().posts.share(share).post);
  const SimTime expires = expiry(state);
  const std::uint64_t why = occurrence(state, sharer);
  const SimTime now = c().kernel.now();
  if (now >= expires) return;
  // Most of the cost is the power in the delay: not needed beyond the last delay that counts.
  const double latest = seismic_probability(expires - now, law_) + 1e-9;
  for (const std::uint32_t follower : c().audience.followers(sharer)) {
    const double u = c().draws.uniform(Purpose::view_delay, follower, why);
    if (u > latest) continue;
    const SimTime at = now + seismic_delay(u, law_);
    if (at < expires) schedule_view(at, follower, share);
  }
  count_deliveries(share, sharer);
}

void CascadeRule::view(UserId user, ShareId share) {
  PostState* state = seen_through(share, user);
  if (!state) return;
  const PostId post = c().posts.share(share).post;
  react(user, share, c().exposure.view(user, post, *state, true));
}

std::unique_ptr<PropagationRule> make_cascade() {
  return std::make_unique<CascadeRule>();
}

}  // namespace redoubt
