#include "agents/propagation/adoption.hpp"

#include "sim/random/distributions.hpp"

namespace redoubt {

void AdoptionRule::fields(FieldVisitor& v) {
  v({.name = "view_delay",
     .unit = "duration",
     .meaning = "mean time until a follower sees a share, exponentially distributed",
     .range = {0.001, 1e8},
     .source = "no published value; it sets the pace, not the final size"},
    view_delay_);
}

void AdoptionRule::deliver(ShareId share, UserId sharer) {
  const PostState& state = c().posts.state(c().posts.share(share).post);
  const SimTime expires = expiry(state);
  const std::uint64_t why = occurrence(state, sharer);
  const double views_per_day = 1.0 / view_delay_.days();
  for (const std::uint32_t follower : c().audience.followers(sharer)) {
    const double u = c().draws.uniform(Purpose::view_delay, follower, why);
    const SimTime at = c().kernel.now() + waiting_time(u, views_per_day);
    if (at < expires) schedule_view(at, follower, share);
  }
  count_deliveries(share, sharer);
}

// Nobody shares twice, so every view is through another account.
void AdoptionRule::view(UserId user, ShareId share) {
  PostState* state = seen_through(share, user);
  if (!state) return;
  const PostId post = c().posts.share(share).post;
  const std::uint32_t sharing = ++sharing_(user, post);
  Reaction reaction = c().exposure.see(user, post, *state, sharing == 1);
  reaction.shares = enough(user, sharing) && c().exposure.willing(user, *state) &&
                    c().exposure.is_new_sharer(user, post, *state);
  react(user, share, reaction);
}

Duration AdoptionRule::mention_delay(double u) const {
  return waiting_time(u, 1.0 / view_delay_.days());
}

double AdoptionRule::threshold_of(UserId user, double mean, double spread) const {
  if (spread == 0) return mean;
  const double u = c().draws.uniform(Purpose::adoption_threshold, user.value, 0);
  return normal(u, mean, spread);
}

}  // namespace redoubt
