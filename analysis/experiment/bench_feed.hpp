// The feed workload: the whole model beside the bare feed, at several sizes.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/experiment/bench.hpp"
#include "analysis/experiment/bench_world.hpp"

namespace redoubt::analysis {

struct FeedBenchSettings {
  // The default world, then the same people at 2 visits and 0.5 posts a day at growing size; the
  // last two again with everything on.
  std::vector<BenchWorld> worlds{
      {50000, 1.0, 0.3},   {10000, 2.0, 0.5},
      {100000, 2.0, 0.5},  {100000, 2.0, 0.5, "feed", 0.5, kEverythingOn},
      {1000000, 2.0, 0.5}, {1000000, 2.0, 0.5, "feed", 0.5, kEverythingOn}};
  int rounds = 5;                     // of one to seven whole days:
  double operations_per_round = 3e7;  // of the model, at most if a day has no more
};

// One result for each world, in million feed operations (deliveries + views) per second of CPU
// time, all actors and metrics on.
std::vector<BenchResult> bench_feed(const FeedBenchSettings& settings = {},
                                    const BenchFilter& filter = {});

}  // namespace redoubt::analysis
