// What the platform does to a post, and how much of its audience is left to it.
#pragma once

#include <cstdint>

#include "sim/config/parameter.hpp"
#include "sim/content/post_store.hpp"

namespace redoubt {

// What happens to a post that a reviewer found harmful. A rate limit and a shadow ban concern the
// account and leave the post as it is.
enum class Action { remove, downrank, label, rate_limit, shadow_ban, none };
template <>
struct Words<Action> {
  static constexpr std::array<const char*, 6> value{"remove",     "downrank",   "label",
                                                    "rate_limit", "shadow_ban", "none"};
};

// What a flagged post may do until it is reviewed.
enum class Pending { reduce, hold, show };
template <>
struct Words<Pending> {
  static constexpr std::array<const char*, 3> value{"reduce", "hold", "show"};
};

// What becomes of the posts of a suspended account.
enum class SuspendedPosts { keep, remove, downrank };
template <>
struct Words<SuspendedPosts> {
  static constexpr std::array<const char*, 3> value{"keep", "remove", "downrank"};
};

struct ActionParams {
  Action action = Action::remove;
  double weak_margin = 0;
  Action weak_action = Action::label;
  Pending pending = Pending::reduce;
  double pending_visibility = 0.2;
  double downrank_visibility = 0.2;
  double label_sharing = 0.753;
  double shadow_visibility = 0.2;
  SuspendedPosts suspended_posts = SuspendedPosts::keep;
  void fields(FieldVisitor& v);
};

// Bits of PostState::flags. Several reasons to hide a post can hold at once.
enum PostFlag : std::uint8_t {
  kWaiting = 1,
  kReviewed = 2,
  kPending = 4,
  kRemoved = 8,
  kDownranked = 16,
  kLabelled = 32,
  kShadowed = 64,
  kAuthorSuspended = 128,
};

inline void raise_flag(PostState& post, PostFlag flag) {
  post.flags = static_cast<std::uint8_t>(post.flags | flag);
}
inline void lower_flag(PostState& post, PostFlag flag) {
  post.flags = static_cast<std::uint8_t>(post.flags & ~flag);
}

// Sets the visibility to what the strictest of the post's flags leaves.
void settle_visibility(PostState& post, const ActionParams& params);

// The verdict's effect on the post, and its reversal.
void act_on(PostState& post, const ActionParams& params, Action action);

struct SharingChange {
  float before = 0;  // probability of being shared
  float after = 0;
};
// What the action did is undone; labels and notes of others that came since stay.
void undo_action(PostState& post, const ActionParams& params, SharingChange sharing);

}  // namespace redoubt
