// Rule `feed`: followers' feeds hold the last 15 deliveries; people read some of them per visit.
#pragma once

#include <memory>
#include <vector>

#include "agents/propagation/propagation_rule.hpp"
#include "sim/config/parameter.hpp"
#include "sim/content/feed.hpp"

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
  FeedRule(const ReadingParams& params, const PropagationContext& context);

  void deliver(ShareId share, UserId sharer) override;
  void session(UserId user, std::uint32_t session) override;
  void view(UserId, ShareId) override {}
  void prefetch(UserId user) const override { __builtin_prefetch(&feeds_[user.value]); }

 private:
  struct Item {
    float score;
    std::uint8_t slot;
    bool seen;
    ShareId share;
    PostId post;
  };
  // Fills `items` with what can be read, best first; returns how many.
  unsigned rank(UserId user, std::uint32_t session, const Feed& feed, Item* items) const;
  float score(UserId user, std::uint32_t session, unsigned age_rank, const Item& item) const;
  // Reads the first `depth` of the `readable` items.
  void read(UserId user, Feed& feed, Item* items, unsigned readable, unsigned depth);

  const ReadingParams& params_;
  PropagationContext c_;
  std::vector<Feed> feeds_;
};

// Number of slots that a visit reads: P(depth > k) = exp(-k / mean), k = 0, 1, 2 …
unsigned reading_depth(double u, double mean);

}  // namespace redoubt
