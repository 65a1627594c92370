#include "agents/moderation/actions.hpp"

#include <algorithm>

namespace redoubt {
namespace {

double pending_share(const ActionParams& params) {
  switch (params.pending) {
    case Pending::reduce:
      return params.pending_visibility;
    case Pending::hold:
      return 0;
    case Pending::show:
      break;
  }
  return 1;
}

double suspended_share(const ActionParams& params) {
  switch (params.suspended_posts) {
    case SuspendedPosts::remove:
      return 0;
    case SuspendedPosts::downrank:
      return params.downrank_visibility;
    case SuspendedPosts::keep:
      break;
  }
  return 1;
}

}  // namespace

void ActionParams::fields(FieldVisitor& v) {
  v({.name = "action",
     .meaning =
         "what follows if a reviewer finds a post harmful: the post is removed, downranked or "
         "labelled, or its account is limited to few posts a day or made less visible, each "
         "with a strike; none: nothing follows, not even a strike",
     .source = "common practice"},
    action);
  v({.name = "weak_margin",
     .unit = "sd",
     .meaning = "a reviewer's evidence that exceeds the criterion by less is a weak verdict, after "
                "which weak_action follows instead; 0: there are none",
     .range = {0, 5},
     .source = "none"},
    weak_margin);
  v({.name = "weak_action",
     .meaning = "what follows a weak verdict, as action",
     .source = "milder than removal"},
    weak_action);
  v({.name = "pending",
     .meaning =
         "a flagged post until its review: reduce leaves pending_visibility of the audience, "
         "hold leaves nobody, show everybody",
     .source = "no published value"},
    pending);
  v({.name = "pending_visibility",
     .meaning = "share of its audience that a flagged post keeps until review if pending is reduce",
     .range = kProbability,
     .source = "no published value"},
    pending_visibility);
  v({.name = "downrank_visibility",
     .meaning = "share of its audience that a downranked post keeps",
     .range = kProbability,
     .source = "no published value"},
    downrank_visibility);
  v({.name = "label_sharing",
     .meaning = "factor on the probability of sharing a labelled post",
     .range = kProbability,
     .source = "sharing falls by 24.7 % (Martel & Rand 2024, 21 experiments)",
     .tag = Tag::published},
    label_sharing);
  v({.name = "shadow_visibility",
     .meaning = "share of their audience that new posts of a shadow-banned account have",
     .range = kProbability,
     .source = "as downranked posts"},
    shadow_visibility);
  v({.name = "suspended_posts",
     .meaning = "what becomes of the posts that a suspended account has published",
     .source = "they stay as they are"},
    suspended_posts);
}

void settle_visibility(PostState& post, const ActionParams& params) {
  double share = 1;
  if (post.flags & kPending) share = std::min(share, pending_share(params));
  if (post.flags & kDownranked) share = std::min(share, params.downrank_visibility);
  if (post.flags & kShadowed) share = std::min(share, params.shadow_visibility);
  if (post.flags & kAuthorSuspended) share = std::min(share, suspended_share(params));
  if (post.flags & kRemoved) share = 0;
  post.visibility = static_cast<std::uint8_t>(share * PostState::kFullyVisible);
}

void act_on(PostState& post, const ActionParams& params, Action action) {
  if (action == Action::remove) raise_flag(post, kRemoved);
  if (action == Action::downrank) raise_flag(post, kDownranked);
  if (action == Action::label) {
    raise_flag(post, kLabelled);
    post.share_probability *= static_cast<float>(params.label_sharing);
  }
  settle_visibility(post, params);
}

void undo_action(PostState& post, const ActionParams& params, SharingChange sharing) {
  if (post.share_probability == sharing.after)
    post.share_probability = sharing.before;
  else if (sharing.after > 0)
    post.share_probability *= sharing.before / sharing.after;
  for (const PostFlag flag : {kRemoved, kDownranked, kLabelled}) lower_flag(post, flag);
  settle_visibility(post, params);
}

}  // namespace redoubt
