// Everything that `redoubt bench` measures.
#pragma once

#include <vector>

#include "analysis/experiment/bench.hpp"

namespace redoubt::analysis {

struct BenchSettings {
  BenchFilter filter{};
  bool quick = false;  // half a minute instead of three: smaller worlds, fewer rounds
};

std::vector<BenchResult> run_all_benches(const BenchSettings& settings);

}  // namespace redoubt::analysis
