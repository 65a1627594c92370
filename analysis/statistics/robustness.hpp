// Which policy to choose when parameters are not known: regret, satisficing, Pareto front, and in
// how many draws a claim holds.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/statistics/bootstrap.hpp"

namespace redoubt::analysis {

// values[policy][draw]; NaN: missing. Lower is better everywhere here.
using PolicyTable = std::vector<std::vector<double>>;

struct PolicyScore {
  double mean = 0;          // over draws
  double worst = 0;         // largest value
  double mean_regret = 0;   // how much the best policy of the same draw would have been better
  double worst_regret = 0;  // [Savage 1951]
  double satisficing = 0;   // share of the draws at or below the limit
  std::size_t draws = 0;    // in which every policy has a value
};

// Only draws that every policy has a value in count, so that all meet the same futures.
std::vector<PolicyScore> score_policies(const PolicyTable& values, double limit);

// True for policies that no other beats in every one of the outcomes; scores[policy][outcome].
std::vector<bool> pareto_front(const std::vector<std::vector<double>>& scores);

// How often a claim holds, with Wilson's 95 % interval.
struct Evidence {
  std::size_t holds = 0;
  std::size_t draws = 0;
  Estimate share;
};
Evidence evidence(const std::vector<bool>& holds);

// Extra cost per harm avoided against the baseline, a ratio of means over the same draws; the
// interval is unbounded where harm avoided is not clear of 0.
struct CostPerHarm {
  Estimate cost;     // extra, per draw
  Estimate avoided;  // per draw
  Estimate ratio;
  bool clear = false;  // at least 2 draws, and Student's interval of harm avoided does not hold 0
};
CostPerHarm cost_per_harm(const std::vector<double>& harm, const std::vector<double>& base_harm,
                          const std::vector<double>& cost, const std::vector<double>& base_cost);

}  // namespace redoubt::analysis
