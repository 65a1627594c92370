// Where an outcome crosses a value, by bisection: one crossing for each replicate, whose luck stays
// the same along the way.
#pragma once

#include <functional>
#include <vector>

namespace redoubt::analysis {

struct TippingQuestion {
  double low = 0;
  double high = 1;
  bool logarithmic = false;  // halves the ratio instead of the distance
  double tolerance = 0.01;   // of the bracket that remains, as a share of the first
};

struct Tipping {
  std::vector<double> crossings;  // of the replicates that cross, in their order
  std::size_t always = 0;         // replicates in which it holds at both ends
  std::size_t never = 0;          // … at neither
  std::size_t rounds = 0;         // of runs
};

// holds(levels) says for every replicate whether the condition holds at its own level; all
// replicates of a round are asked together, so that they can run in parallel. A replicate whose
// condition changes more than once between the ends gives one of its crossings.
Tipping find_tipping(const TippingQuestion& question, std::size_t replicates,
                     const std::function<std::vector<bool>(const std::vector<double>&)>& holds);

}  // namespace redoubt::analysis
