// Hold model: the classic test of a pending event set [Jones 1986, Comm. ACM 29(4) 300-311].
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/experiment/bench.hpp"

namespace redoubt::analysis {

struct HoldSettings {
  std::vector<std::size_t> pending{1000, 100000, 1000000, 10000000};
  int rounds = 5;
  std::size_t holds_per_round = 2000000;  // of BucketQueue; the baseline makes a tenth of them
};

// One result for each pending count: pop the earliest event, push it again after an exponential
// time, with BucketQueue and with std::priority_queue on the same events, in turns.
// Seen on a 2.3 GHz Xeon (2 MB L2) in million holds/s:
//   pending                       1e3   1e5   1e6   1e7
//   BucketQueue, g++ 12            67    65    52    35
//   std::priority_queue, g++ 12    21   8.2   2.3  0.87
//   BucketQueue, clang 14          65    64    52    33
//   std::priority_queue, clang 14  11   6.5   3.6   2.0
std::vector<BenchResult> bench_hold(const HoldSettings& settings = {},
                                    const BenchFilter& filter = {});

}  // namespace redoubt::analysis
