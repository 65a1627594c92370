// Rule `feed`: followers see the last 15 deliveries in a ranked feed, and read some of them per
// visit.
#include "agents/propagation/feed_rule.hpp"

#include <algorithm>

#include "agents/propagation/calibration.hpp"
#include "sim/kernel/prefetch.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

void FeedRule::fields(FieldVisitor& v) {
  sharing_.branching_field(v);
  v({.name = "ranking", .meaning = "order of the feed", .source = "common practice"}, ranking_);
  v({.name = "reading_depth",
     .unit = "posts",
     .meaning = "P(a visit reads more than k posts) = e^(-k/reading_depth)",
     .range = {0.01, 1000},
     .source = "no published value",
     .fixed = true},
    reading_depth_);
  sharing_.content_fields(v);
}

RuleTraits FeedRule::traits() const {
  return {.reads_in_visits = true,
          .people_may_leave = true,
          .branching_factor = sharing_.branching_factor,
          .read_per_visit = reading_depth_};
}

void FeedRule::started() {
  max_age_s_ = static_cast<std::uint32_t>(c().max_age.ms / 1000);
  feeds_.resize(c().audience.people());
}

void FeedRule::calibrate(const Population& people, std::span<const Group>,
                         const SocialGraph& graph) {
  const double n = sharing_.branching_factor;
  const double p = feed_probability(n, reading_depth_, people, graph);
  sharing_.log_odds = log_odds_for(p, sharing_.quality_weight, n);
}

void FeedRule::deliver(ShareId share, UserId sharer) {
  deliver_all({&share, 1}, sharer);
}

void FeedRule::prefetch_followers(UserId sharer) {
  const auto followers = c().audience.followers(sharer);
  const std::size_t n = std::min(followers.size(), kAhead);
  for (std::size_t i = 0; i < n; ++i) prefetch_write(&feeds_[followers[i]]);
}

// Feeds are random memory: they are fetched before they are needed.
void FeedRule::deliver_all(std::span<const ShareId> shares, UserId sharer) {
  const auto followers = c().audience.followers(sharer);
  const std::size_t n = followers.size();
  prefetch_followers(sharer);
  std::uint64_t lost = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (i + kAhead < n) prefetch_write(&feeds_[followers[i + kAhead]]);
    Feed& feed = feeds_[followers[i]];
    for (const ShareId share : shares) lost += feed.insert(share) ? 1 : 0;
  }
  c().tally.reading.deliveries += n * shares.size();
  if (c().journal != nullptr)
    for (const ShareId share : shares) c().note_delivery(share, sharer);
  c().tally.reading.crowded_out += lost;
}

void FeedRule::notify(ShareId share, UserId person) {
  ++c().tally.reading.deliveries;
  c().tally.reading.crowded_out += feeds_[person.value].insert(share) ? 1 : 0;
}

void FeedRule::session(UserId user, std::uint32_t session) {
  Feed& feed = feeds_[user.value];
  if (feed.size() == 0) return;
  const double u = c().draws.uniform(Purpose::reading_depth, user.value, session);
  FeedPage page;
  fill(user, session, feed, page);
  std::uint8_t order[FeedPage::kRows];
  page.sort_rows(order);
  read(user, feed, page, order, std::min(page.count, reading_depth(u, reading_depth_)));
}

// Three steps, a few events apart, because each needs what the one before has fetched:
// feed → shares → posts. With huge pages 1.5× at 1M people, 1.1× at 50k.
void FeedRule::prefetch(const EventKey& soon) {
  if (soon.kind() != static_cast<std::uint32_t>(EventKind::session)) return;
  const SoonRing::Stages stages = soon_.push(soon.a());
  redoubt::prefetch(&feeds_[stages.first]);
  const Feed& second = feeds_[stages.second];
  for (unsigned slot = 0; slot < second.size(); ++slot) c().posts.prefetch(second.share(slot));
  const Feed& third = feeds_[stages.third];
  for (unsigned slot = 0; slot < third.size(); ++slot) {
    const ShareId share = third.share(slot);
    if (c().posts.holds(share)) c().posts.prefetch(c().posts.share(share).post);
  }
}

void FeedRule::fill(UserId user, std::uint32_t session, const Feed& feed, FeedPage& page) const {
  const unsigned size = feed.size();
  const auto now_s = static_cast<std::uint32_t>(c().kernel.now().ms / 1000);
  unsigned count = 0;
  for (unsigned i = 0; i < size; ++i) {
    const unsigned slot = feed.slot(i);
    const ShareId share = feed.share(slot);
    if (!c().posts.holds(share)) continue;
    const PostId id = c().posts.share(share).post;
    if (!c().posts.holds(id)) continue;
    const PostState& post = c().posts.state(id);
    if (now_s - post.published_s >= max_age_s_) continue;
    if (c().exposure.hidden_from(user, post)) continue;
    page.seen[count] = feed.seen(slot) ? FeedPage::kSeen : 0;
    page.post[count] = id.value;
    page.share[count] = share.value;
    page.slot[count] = slot;
    page.published_s[count] = post.published_s;
    page.shares[count] = post.shares;
    ++count;
  }
  page.count = count;
  for (unsigned i = count; i < FeedPage::kRows; ++i) {
    page.seen[i] = page.published_s[i] = page.shares[i] = 0;
    page.post[i] = 0xffffffffu;
  }
  score(user, session, page);
  for (unsigned i = count; i < FeedPage::kRows; ++i) page.score[i] = -1e30f;
}

void FeedRule::score(UserId user, std::uint32_t session, FeedPage& page) const {
  switch (ranking_) {
    case Ranking::chronological:
      for (unsigned i = 0; i < FeedPage::kRows; ++i) page.score[i] = -static_cast<float>(i);
      break;
    case Ranking::random:
      for (unsigned i = 0; i < page.count; ++i)
        page.score[i] = static_cast<float>(
            c().draws.uniform(Purpose::feed_rank, user.value,
                              (static_cast<std::uint64_t>(session) << 8) | page.slot[i]));
      break;
    case Ranking::engagement: {
      const auto now_s = static_cast<std::uint32_t>(c().kernel.now().ms / 1000);
      for (unsigned i = 0; i < FeedPage::kRows; ++i) {  // signed: one instruction to a float
        const auto popularity = static_cast<std::int32_t>(1 + page.shares[i]);
        const auto age_s = static_cast<std::int32_t>(now_s - page.published_s[i]);
        const float age_hours = static_cast<float>(age_s) / 3600.0f;
        page.score[i] = static_cast<float>(popularity) / (1.0f + age_hours / 6.0f);
      }
      break;
    }
  }
  constexpr float kUnseenFirst = 1e6f;
  for (unsigned i = 0; i < FeedPage::kRows; ++i)
    page.score[i] -= page.seen[i] != 0 ? kUnseenFirst : 0.0f;
}

// What the reader passes on is delivered afterwards: nobody's own feed is among the followers'.
void FeedRule::read(UserId user, Feed& feed, FeedPage& page, const std::uint8_t* order,
                    unsigned depth) {
  ShareId passed_on[Feed::kSlots];
  std::size_t count = 0;
  for (unsigned k = 0; k < depth; ++k) {
    const unsigned i = order[k];
    const PostId post{page.post[i]};
    const bool first = page.seen[i] == 0 && !page.saw(post.value);  // also through another share
    page.seen[i] = FeedPage::kSeen;
    feed.mark_seen(page.slot[i]);
    const Reaction reaction = c().exposure.view(user, post, c().posts.state(post), first);
    if (c().journal != nullptr && reaction.first) c().note_exposure(user, ShareId{page.share[i]});
    if (reaction.reports) c().host.reported(user, post);
    if (reaction.shares) passed_on[count++] = record_share(user, ShareId{page.share[i]});
  }
  if (count > 0) deliver_all({passed_on, count}, user);
}

unsigned reading_depth(double u, double mean) {
  const double depth = 1.0 - mean * portable::log(u);  // smallest integer above -mean·ln u
  return depth >= Feed::kSlots ? Feed::kSlots : static_cast<unsigned>(depth);
}

std::unique_ptr<PropagationRule> make_feed() {
  return std::make_unique<FeedRule>();
}

}  // namespace redoubt
