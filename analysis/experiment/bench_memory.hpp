// Bytes that a world takes per person, follow and post, against what they should be.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/experiment/bench.hpp"

namespace redoubt::analysis {

// As the allocator counts them (glibc), or as the world counts itself elsewhere.
std::vector<BenchResult> bench_memory(std::int64_t users = 200000, const BenchFilter& filter = {});

}  // namespace redoubt::analysis
