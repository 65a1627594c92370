// The share of a run's time that goes into metrics and their recording.
#pragma once

#include <vector>

#include "analysis/experiment/bench.hpp"
#include "analysis/experiment/bench_world.hpp"

namespace redoubt::analysis {

// Per cent of CPU time with all metrics, sampled daily into memory.
std::vector<BenchResult> bench_recording(const BenchWorld& world = {}, int days = 20,
                                         const BenchFilter& filter = {});

}  // namespace redoubt::analysis
