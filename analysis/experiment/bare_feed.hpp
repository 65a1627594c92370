// The least that a reproducible feed simulator can do: no content, no actors, no records.
//
// The yardstick of the feed benchmarks. Same graph, rates and event queue as the model, and the
// same operations: followers' rings of 15 receive, people read unread slots first, newest first,
// each reading is counted on its post, which is passed on with one fixed probability. Every chance
// is a keyed draw: that price of repeatable runs is not the model's.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/people/population.hpp"
#include "agents/people/society.hpp"
#include "agents/scenario/scenario.hpp"
#include "sim/content/feed.hpp"
#include "sim/kernel/huge_pages.hpp"
#include "sim/kernel/kernel.hpp"

namespace redoubt::analysis {

class BareFeed {
 public:
  BareFeed(const Scenario& scenario, const Society& society);

  void run_until(SimTime end);
  // Deliveries and views so far.
  [[nodiscard]] std::uint64_t feed_operations() const { return operations_; }

 private:
  double uniform();
  void schedule(double per_day, std::uint32_t kind, std::uint32_t user);
  void on(const EventKey& event);
  void read(UserId user);
  void deliver(std::uint32_t post, UserId sharer);

  const SocialGraph& graph_;
  Population people_;
  double reading_depth_ = 0;
  double share_probability_ = 0;
  std::vector<Feed, HugePageAllocator<Feed>> feeds_;
  Kernel<> kernel_;
  KeyedDraws draws_{1, 0};
  std::uint64_t drawn_ = 0;
  std::vector<std::uint32_t> views_;  // of each post
  std::uint64_t operations_ = 0;
};

}  // namespace redoubt::analysis
