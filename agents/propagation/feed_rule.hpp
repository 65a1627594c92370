// Rule `feed`: followers' feeds hold the last 15 deliveries; people read some of them per visit.
#pragma once

#include <span>
#include <vector>

#include "agents/propagation/feed_page.hpp"
#include "agents/propagation/propagation_rule.hpp"
#include "agents/propagation/sharing.hpp"
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

class FeedRule final : public PropagationRule {
 public:
  void fields(FieldVisitor& v) override;
  [[nodiscard]] RuleTraits traits() const override;
  void calibrate(const Population& people, std::span<const Group> groups,
                 const SocialGraph& graph) override;
  [[nodiscard]] double share_probability(const Truth& truth) const override {
    return sharing_.probability(truth);
  }
  void deliver(ShareId share, UserId sharer) override;
  void notify(ShareId share, UserId person) override;
  void session(UserId user, std::uint32_t session) override;
  void prefetch(const EventKey& soon) override;
  void prefetch_followers(UserId sharer) override;
  [[nodiscard]] std::size_t bytes() const override { return feeds_.size() * sizeof(Feed); }

 private:
  static constexpr std::size_t kAhead = 16;  // feeds that are fetched before they are needed

  void started() override;
  // Collects what can be read, the newest delivery first, and scores it.
  void fill(UserId user, std::uint32_t session, const Feed& feed, FeedPage& page) const;
  void score(UserId user, std::uint32_t session, FeedPage& page) const;
  // Reads the first `depth` rows of `order`.
  void read(UserId user, Feed& feed, FeedPage& page, const std::uint8_t* order, unsigned depth);
  void deliver_all(std::span<const ShareId> shares, UserId sharer);

  SharingParams sharing_;
  Ranking ranking_ = Ranking::engagement;
  double reading_depth_ = 8;  // P(depth > k) = exp(-k / reading_depth)
  std::uint32_t max_age_s_ = 0;
  std::vector<Feed, HugePageAllocator<Feed>> feeds_;
  SoonRing soon_;
};

// Number of slots that a visit reads: P(depth > k) = exp(-k / mean), k = 0, 1, 2 …
unsigned reading_depth(double u, double mean);

}  // namespace redoubt
