// The world that the benchmarks run: the actors of scenarios/arms_race.toml at any size and rate,
// or nearly every kind of actor and institution.
#pragma once

#include <cstdint>

#include "agents/scenario/scenario.hpp"

namespace redoubt::analysis {

struct BenchWorld {
  std::int64_t users = 50000;
  double sessions_per_day = 1.0;
  double posts_per_day = 0.3;  // benign, per person
  const char* rule = "feed";
  double branching_factor = 0.5;
  const char* more = "";  // further sections
};

// Sections for `more`: the other campaigns, detectors that score, watch or judge by hand, appeals
// under a legal deadline, belief, retention, a foundation model that learns, prices and values.
extern const char* const kEverythingOn;

Scenario bench_scenario(const BenchWorld& world);

}  // namespace redoubt::analysis
