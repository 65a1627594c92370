// What optional parts of a world cost: the feedback loop, prices and value, learning from posts.
#pragma once

#include <vector>

#include "analysis/experiment/bench.hpp"

namespace redoubt::analysis {

struct PartsBenchSettings {
  std::int64_t users = 50000;
  int days = 28;  // of a run
  int rounds = 5;
  double posts = 1e6;  // that a model learns from
};

std::vector<BenchResult> bench_parts(const PartsBenchSettings& settings = {},
                                     const BenchFilter& filter = {});

}  // namespace redoubt::analysis
