#include "agents/labelling/labelling.hpp"

namespace redoubt {
namespace {

std::size_t writer_of(const Truth& truth) {
  const std::size_t campaign = truth.campaign != kNoCampaign ? 2 : 0;
  return campaign + (truth.origin == Origin::model ? 1 : 0);
}

}  // namespace

void Labelling::published(const Context& context, PostId post) {
  ++tally_.posts[writer_of(context.posts.content(post).truth)];
}

void Labelling::label(const Context& context, PostId id, ActorId detector) {
  if (!context.posts.holds(id)) return;
  labelled_.erase(labelled_.begin(), labelled_.lower_bound(context.posts.begin_post()));
  if (!labelled_.insert(id).second) return;
  context.posts.state(id).share_probability *= static_cast<float>(params_.sharing);
  context.note({.kind = PostEvent::Kind::origin_labelled, .post = id, .actor = detector});
  const Truth truth = context.posts.content(id).truth;
  ++tally_.labelled[writer_of(truth)];
  if (truth.campaign != kNoCampaign) ++tally_.labelled_of[truth.campaign];
}

}  // namespace redoubt
