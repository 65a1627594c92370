#include "agents/propagation/epidemic.hpp"

#include "sim/random/distributions.hpp"

namespace redoubt {

void EpidemicRule::fields(FieldVisitor& v) {
  v({.name = "transmission_per_day",
     .unit = "1/day",
     .meaning = "rate at which who shares infects each follower, while infectious",
     .range = {0, 1e6},
     .source = "no published value; with recovery 1/day and 20 follows each share causes 4.6"},
    transmission_per_day_);
  v({.name = "recovery_per_day",
     .unit = "1/day",
     .meaning = "rate at which who shares stops being infectious; 0: never",
     .range = {0, 1e6},
     .source = "a day, the unit of time"},
    recovery_per_day_);
}

// Share → post and whether the person had it → where the followers are, a few events apart.
void EpidemicRule::prefetch(const EventKey& soon) {
  if (soon.kind() != static_cast<std::uint32_t>(EventKind::view)) return;
  const SoonRing::Stages shares = shares_.push(soon.b());
  const SoonRing::Stages users = users_.push(soon.a());
  c().posts.prefetch(ShareId{shares.first});
  const UserId user{users.second};
  if (c().audience.is_person(user)) c().audience.prefetch(user);
  const ShareId share{shares.second};
  if (!c().posts.holds(share)) return;
  const PostId post = c().posts.share(share).post;
  c().posts.prefetch(post);
  c().exposure.prefetch_sharer(user, post);
}

std::vector<RuleMeasure> EpidemicRule::measures() const {
  return {{"infectious", "people x posts", "infectious people",
           "pairs of a person and a post with which the person is infectious, at the sample"},
          {"infection_prevalence", "1", "prevalence of infection",
           "infectious pairs / people; with a single post the share of people who are infectious"}};
}

std::vector<double> EpidemicRule::measure() const {
  const auto infectious = static_cast<double>(infectious_);
  return {infectious, infectious / static_cast<double>(c().audience.people())};
}

Duration EpidemicRule::infectious_time(const PostState& post, UserId sharer,
                                       std::uint32_t n) const {
  return waiting_time(c().draws.uniform(Purpose::recovery, nth(sharer.value, n), post.key),
                      recovery_per_day_);
}

Duration EpidemicRule::mention_delay(double u) const {
  return waiting_time(u, transmission_per_day_);
}

void EpidemicRule::begin(UserId sharer, ShareId share, Duration lasts) {
  ++infectious_;
  c().kernel.schedule(
      make_event(c().kernel.now() + lasts, EventKind::rule_timer, sharer.value, share.value));
}

}  // namespace redoubt
