// Rule `feed`: followers' feeds hold the last 15 deliveries; people read some of them per visit.
#pragma once

#include <span>
#include <vector>

#include "agents/propagation/feed_page.hpp"
#include "agents/propagation/propagation_rule.hpp"
#include "agents/propagation/soon_ring.hpp"
#include "sim/config/parameter.hpp"
#include "sim/content/feed.hpp"
#include "sim/kernel/huge_pages.hpp"

namespace redoubt {

enum class Ranking { chronological, engagement, random };
template <>
struct Words<Ranking> {
  static constexpr std::array<const char*, 3> value{"chronological", "engagement", "random"};
};

struct ReadingParams {
  Ranking ranking = Ranking::engagement;
  double reading_depth = 8;  // P(depth > k) = exp(-k / reading_depth)
};

class FeedRule final : public PropagationRule {
 public:
  // The parameters stay the caller's: interventions may change them.
  FeedRule(const ReadingParams& params, Duration max_age, const PropagationContext& context);

  void deliver(ShareId share, UserId sharer) override;
  void notify(ShareId share, UserId person) override;
  void session(UserId user, std::uint32_t session) override;
  void view(UserId, ShareId) override {}
  void prefetch(const EventKey& soon) override;

 private:
  // Collects what can be read, the newest delivery first, and scores it.
  void fill(UserId user, std::uint32_t session, const Feed& feed, FeedPage& page) const;
  void score(UserId user, std::uint32_t session, FeedPage& page) const;
  // Reads the first `depth` rows of `order`.
  void read(UserId user, Feed& feed, FeedPage& page, const std::uint8_t* order, unsigned depth);
  void deliver_all(std::span<const ShareId> shares, UserId sharer);

  const ReadingParams& params_;
  std::uint32_t max_age_s_;
  PropagationContext c_;
  std::vector<Feed, HugePageAllocator<Feed>> feeds_;
  SoonRing soon_;
};

// Number of slots that a visit reads: P(depth > k) = exp(-k / mean), k = 0, 1, 2 …
unsigned reading_depth(double u, double mean);

}  // namespace redoubt
