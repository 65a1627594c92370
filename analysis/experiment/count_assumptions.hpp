// How much of a scenario rests on assumptions: parameters whose default is neither published nor
// derived from published figures.
#pragma once

#include <cstddef>

#include "agents/scenario/scenario.hpp"

namespace redoubt::analysis {

struct AssumptionCount {
  std::size_t assumed = 0;
  std::size_t total = 0;
};

// Over the numbers, durations and choices of the sections and of the kinds in use, each kind once.
// Names, files and what says only how long to run and how often to sample are no inputs.
AssumptionCount count_assumptions(const Scenario& scenario);

}  // namespace redoubt::analysis
