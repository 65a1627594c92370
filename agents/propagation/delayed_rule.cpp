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

PostState* DelayedRule::seen_through(ShareId share, UserId user) const {
  if (!c().posts.holds(share)) return nullptr;
  const PostId post = c().posts.share(share).post;
  if (!c().posts.holds(post)) return nullptr;
  PostState& state = c().posts.state(post);
  return c().exposure.hidden_from(user, state) ? nullptr : &state;
}

}  // namespace redoubt
