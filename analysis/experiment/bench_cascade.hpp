// The cascade workload: the bare rule `cascade` beside a plain loop around std::priority_queue.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/experiment/bench.hpp"

namespace redoubt::analysis {

struct CascadeBenchSettings {
  std::uint32_t users = 1000000;
  double mean_degree = 20;
  double posts_per_user = 0.2;  // of the first hour
  double branching_factor = 0.5;
  int rounds = 5;  // of 10 simulated minutes after the first hour
};

// Million deliveries seen per second of CPU time: no actors, no text, no metrics.
std::vector<BenchResult> bench_cascade(const CascadeBenchSettings& settings = {},
                                       const BenchFilter& filter = {});

}  // namespace redoubt::analysis
