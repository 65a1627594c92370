// The epidemic and the SimSoM workload: the bare rules beside the loops that one would write first.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/experiment/bench.hpp"

namespace redoubt::analysis {

struct SirBenchSettings {
  std::uint32_t users = 1000000;
  double mean_degree = 20;
  int rounds = 3;  // each a whole epidemic
};

// Million follows of infected people per second of CPU time, from 0.1 % seeds to the end.
std::vector<BenchResult> bench_sir(const SirBenchSettings& settings = {},
                                   const BenchFilter& filter = {});

struct SimsomBenchSettings {
  std::uint32_t users = 10000;
  double mean_degree = 181;
  int rounds = 3;  // each of so many steps:
  int steps = 3;
};

// Million deliveries to feeds per second of CPU time.
std::vector<BenchResult> bench_simsom(const SimsomBenchSettings& settings = {},
                                      const BenchFilter& filter = {});

}  // namespace redoubt::analysis
