// How much a scenario will cost, before it runs: expected counts of one replicate.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt::analysis {

struct SizeEstimate {
  double events = 0;
  double deliveries = 0;
  double views = 0;
  double graph_bytes = 0;      // shared by all replicates
  double replicate_bytes = 0;  // of each that runs at the same time
};

// From means: publications pass on 1 / (1 - branching factor) shares each, every share is delivered
// to the mean number of followers, a visit reads what came since the last one, up to its depth.
// Good to a factor of two.
SizeEstimate estimate_size(const Scenario& scenario, double people, double follows);

}  // namespace redoubt::analysis
