#include "agents/propagation/feed_rule.hpp"

#include <algorithm>

#include "sim/random/portable_math.hpp"

namespace redoubt {

FeedRule::FeedRule(const ReadingParams& params, const PropagationContext& context)
    : params_(params), c_(context), feeds_(context.audience.people()) {}

void FeedRule::deliver(ShareId share, UserId sharer) {
  const auto followers = c_.audience.followers(sharer);
  constexpr std::size_t kAhead = 16;  // feeds are random memory: fetch them before they are needed
  std::uint64_t lost = 0;
  for (std::size_t i = 0; i < followers.size(); ++i) {
    if (i + kAhead < followers.size()) __builtin_prefetch(&feeds_[followers[i + kAhead]], 1);
    lost += feeds_[followers[i]].insert(share) ? 1 : 0;
  }
  c_.tally.reading.deliveries += followers.size();
  c_.tally.reading.crowded_out += lost;
}

void FeedRule::session(UserId user, std::uint32_t session) {
  Feed& feed = feeds_[user.value];
  if (feed.size() == 0) return;
  const double u = c_.draws.uniform(Purpose::reading_depth, user.value, session);
  Item items[Feed::kSlots];
  const unsigned readable = rank(user, session, feed, items);
  read(user, feed, items, readable, std::min(readable, reading_depth(u, params_.reading_depth)));
}

unsigned FeedRule::rank(UserId user, std::uint32_t session, const Feed& feed, Item* items) const {
  const unsigned size = feed.size();
  unsigned count = 0;
  for (unsigned i = 0; i < size; ++i) {
    const unsigned slot = feed.slot(i);
    Item item{0, static_cast<std::uint8_t>(slot), feed.seen(slot), feed.share(slot), {}};
    if (!c_.posts.holds(item.share)) continue;
    item.post = c_.posts.share(item.share).post;
    if (!c_.posts.holds(item.post)) continue;
    const PostState& post = c_.posts.state(item.post);
    if (c_.exposure.hidden_from(user, post)) continue;
    item.score = score(user, session, i, item) - (item.seen ? 1e6f : 0.0f);  // unseen first
    unsigned place = count++;
    for (; place > 0 && items[place - 1].score < item.score; --place)
      items[place] = items[place - 1];
    items[place] = item;
  }
  return count;
}

// Ties keep the newer delivery first (insertion is stable).
float FeedRule::score(UserId user, std::uint32_t session, unsigned age_rank,
                      const Item& item) const {
  switch (params_.ranking) {
    case Ranking::chronological:
      return -static_cast<float>(age_rank);
    case Ranking::random:
      return static_cast<float>(c_.draws.uniform(
          Purpose::feed_rank, user.value, (static_cast<std::uint64_t>(session) << 8) | item.slot));
    case Ranking::engagement: {
      const PostState& post = c_.posts.state(item.post);
      const auto now_s = static_cast<std::uint32_t>(c_.kernel.now().ms / 1000);
      const float age_hours = static_cast<float>(now_s - post.published_s) / 3600.0f;
      return static_cast<float>(1 + post.shares) / (1.0f + age_hours / 6.0f);
    }
  }
  return 0;
}

void FeedRule::read(UserId user, Feed& feed, Item* items, unsigned readable, unsigned depth) {
  for (unsigned i = 0; i < depth; ++i) {
    Item& item = items[i];
    bool first = !item.seen;
    for (unsigned j = 0; first && j < readable; ++j)  // the same post through another share
      first = !(items[j].seen && items[j].post == item.post);
    item.seen = true;
    feed.mark_seen(item.slot);
    const Reaction reaction = c_.exposure.view(user, item.post, c_.posts.state(item.post), first);
    if (reaction.reports) c_.listener.reported(user, item.post);
    if (reaction.shares) deliver(c_.exposure.share(user, item.share, c_.kernel.now()), user);
  }
}

unsigned reading_depth(double u, double mean) {
  const double depth = 1.0 - mean * portable::log(u);  // smallest integer above -mean·ln u
  return depth >= Feed::kSlots ? Feed::kSlots : static_cast<unsigned>(depth);
}

}  // namespace redoubt
