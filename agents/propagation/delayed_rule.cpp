#include "agents/propagation/delayed_rule.hpp"

namespace redoubt {

// Share → post, a few events apart.
void DelayedRule::prefetch(const EventKey& soon) {
  if (soon.kind() != static_cast<std::uint32_t>(EventKind::view)) return;
  const SoonRing::Stages stages = soon_.push(soon.b());
  c().posts.prefetch(ShareId{stages.first});
  const ShareId share{stages.second};
  if (c().posts.holds(share)) c().posts.prefetch(c().posts.share(share).post);
}

void DelayedRule::notify(ShareId share, UserId person) {
  const PostId post = c().posts.share(share).post;
  const std::uint64_t key = c().posts.key(post);
  const double u = c().draws.uniform(Purpose::view_delay, person.value, key);
  const SimTime at = c().kernel.now() + mention_delay(u);
  const bool in_time = at < expiry(c().posts.state(post));
  if (in_time && at.ms <= EventKey::kMaxTime) schedule_view(at, person.value, share);
}

void DelayedRule::react(UserId user, ShareId share, const Reaction& reaction) {
  if (c().journal != nullptr && reaction.first) c().note_exposure(user, share);
  if (reaction.reports) c().host.reported(user, c().posts.share(share).post);
  if (reaction.shares) deliver(record_share(user, share), user);
}

PostState* DelayedRule::seen_through(ShareId share, UserId user) const {
  if (!c().posts.holds(share)) return nullptr;
  const PostId post = c().posts.share(share).post;
  if (!c().posts.holds(post)) return nullptr;
  PostState& state = c().posts.state(post);
  return c().exposure.hidden_from(user, state) ? nullptr : &state;
}

}  // namespace redoubt
