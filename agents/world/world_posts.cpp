// How posts come onto the platform and are passed on by accounts that nobody reads for.
#include "agents/world/world.hpp"

namespace redoubt {

PostId World::carry(const PostContent& content, UserId author) {
  PostState state;
  state.published_s = static_cast<std::uint32_t>(now().ms / 1000);
  state.key = static_cast<std::uint32_t>(content.surface.key);
  state.author = author;
  state.group = content.truth.group;
  state.share_probability = static_cast<float>(propagation_.rule->share_probability(content.truth));
  if (content.truth.harmful()) {
    HarmRecord record;
    record.published = now();
    record.post = posts_.end_post();
    record.generator = content.truth.campaign;
    record.victim = content.truth.victim;
    record.fit = content.truth.fit;
    state.harm_record = harm_.add(record);
  }
  const PostId id = posts_.add(state, content);
  const ShareId share =
      posts_.add(Share{id, author, ShareId{}, static_cast<std::uint32_t>(now().ms / 1000)});
  const bool campaign = content.truth.campaign != kNoCampaign;
  context_.note({.kind = PostEvent::Kind::published,
                 .post = id,
                 .account = author,
                 .share = share,
                 .actor = campaign ? ActorId{content.truth.campaign} : ActorId{},
                 .value = static_cast<double>(content.truth.quality)});
  propagation_.rule->count_offered(id, author);
  propagation_.rule->deliver(share, author);
  if (content.truth.victim.valid()) propagation_.rule->notify(share, content.truth.victim);
  return id;
}

PostId World::publish(const PostContent& content, UserId author) {
  const PostId id = carry(content, author);
  if (labelling_) labelling_->published(context_, id);
  screening_.screen(context_, id, moderation_.appeals().allowlist());
  moderation_.published(context_, id);
  return id;
}

void World::refer(PostId post, CaseSource source) {
  moderation_.refer(context_, post, source);
}

bool World::pass_on(UserId account, ShareId parent) {
  if (!may_publish(account) || !posts_.holds(parent)) return false;
  const PostId post = posts_.share(parent).post;
  if (posts_.state(post).visibility == 0) return false;
  if (!exposure_.is_new_sharer(account, post, posts_.state(post))) return false;
  propagation_.rule->pass_on(account, parent);
  return true;
}

}  // namespace redoubt
