// What the rules have in common in which every follower sees every share, each after a delay.
#pragma once

#include "agents/propagation/propagation_rule.hpp"
#include "agents/propagation/soon_ring.hpp"

namespace redoubt {

class DelayedRule : public PropagationRule {
 public:
  void prefetch(const EventKey& soon) override;
  void notify(ShareId share, UserId person) override;

 protected:
  // The post of a share, nullptr if it has expired or moderation hides it from this person.
  PostState* seen_through(ShareId share, UserId user) const;
  // When the post of a share expires.
  [[nodiscard]] SimTime expiry(const PostState& post) const {
    return published_at(post) + c().max_age;
  }
  // Keys what comes of one person's share of a post.
  static std::uint64_t occurrence(const PostState& post, UserId sharer) {
    return (static_cast<std::uint64_t>(post.key) << 32) | sharer.value;
  }
  void schedule_view(SimTime at, std::uint32_t follower, ShareId share) const {
    c().kernel.schedule(make_event(at, EventKind::view, follower, share.value));
  }

  // What a view leads to: a report, a share.
  void react(UserId user, ShareId share, const Reaction& reaction);
  // When a person who is mentioned looks; u in (0, 1).
  [[nodiscard]] virtual Duration mention_delay(double u) const = 0;

 private:
  SoonRing soon_;
};

}  // namespace redoubt
