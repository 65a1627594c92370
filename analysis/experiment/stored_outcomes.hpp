// Measures of the runs in a result file, by name: "wrongful_actions.B.sum".
#pragma once

#include <vector>

#include "analysis/io/result_reader.hpp"
#include "analysis/statistics/outcome.hpp"

namespace redoubt::analysis {

// One number a replicate, as `reduce` takes it from a run. Throws std::invalid_argument as reduce
// does.
std::vector<double> stored_outcome(const ResultReader& file, const Outcome& outcome);

}  // namespace redoubt::analysis
