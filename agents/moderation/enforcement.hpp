// Carries out what was decided: on the post, on its account, and back again after an appeal.
#pragma once

#include "agents/context.hpp"
#include "agents/moderation/actions.hpp"
#include "agents/moderation/sanctions.hpp"

namespace redoubt {

class Enforcement {
 public:
  // The parameters stay the caller's: interventions may change them.
  Enforcement(const ActionParams& actions, const SanctionParams& sanctions)
      : actions_(actions), rules_(sanctions) {}

  // A new post: it counts against a limit and may be shadowed.
  void published(Context& context, PostId id);
  void hold_until_review(PostState& post) const;
  void release(PostState& post) const;  // no longer pending
  // What follows a verdict of harm.
  [[nodiscard]] Action action(bool weak) const {
    return weak ? actions_.weak_action : actions_.action;
  }
  // The action on the post, and on the account if the action is one on accounts.
  void act(Context& context, PostId id, Action action);
  // The strike that goes with an action, perhaps a suspension.
  void strike(Context& context, UserId account);
  // A suspension without strikes.
  void exclude(Context& context, UserId account);
  // The decision of that time was wrong: the post is seen again, if it is still there, and strike
  // and suspension are taken back. When that suspension began, if one rested on the decision.
  std::optional<SimTime> undo(Context& context, PostId id, UserId author, SimTime decided,
                              SharingChange sharing);

  void forget(UserId account) { sanctions_.forget(account); }

  [[nodiscard]] bool may_publish(UserId account, SimTime now) const {
    return sanctions_.may_publish(rules_, account, now);
  }
  [[nodiscard]] bool suspended(UserId account, SimTime now) const {
    return sanctions_.suspended(account, now);
  }

 private:
  void suspend(Context& context, UserId account);
  void hide_posts_of(Context& context, UserId account) const;
  void show_posts_of(Context& context, UserId account) const;

  const ActionParams& actions_;
  const SanctionParams& rules_;
  Sanctions sanctions_;
};

}  // namespace redoubt
