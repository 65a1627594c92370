// How much of an outcome's variation each factor accounts for: Sobol' indices and Morris effects.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/statistics/bootstrap.hpp"

namespace redoubt::analysis {

struct SobolIndices {
  std::vector<Estimate> first;  // by factor
  std::vector<Estimate> total;
  std::size_t blocks = 0;   // that were used
  std::size_t dropped = 0;  // with a value that is missing
};

// blocks[j]: f(A), f(AB_1) … f(AB_k), f(B); NaN for a run that failed drops the whole block.
// First order: Saltelli et al. 2010 (Table 2b), total: Jansen 1999; outputs are centred first.
SobolIndices sobol_indices(const std::vector<std::vector<double>>& blocks, std::size_t factors,
                           std::size_t resamples = 1000, std::uint64_t seed = 1);

struct MorrisEffects {
  std::vector<Estimate> mean_absolute;  // mu*: how much the factor matters
  std::vector<double> mean;             // mu: in which direction
  std::vector<double> sd;               // sigma: interactions and curvature
  std::size_t trajectories = 0;
  std::size_t dropped = 0;
};

// One trajectory: its k + 1 points on the unit cube and what came out.
struct Trajectory {
  std::vector<std::vector<double>> points;
  std::vector<double> values;
};

// Elementary effects per unit of the factor's range [Morris 1991; Campolongo et al. 2007].
MorrisEffects morris_effects(const std::vector<Trajectory>& trajectories, std::size_t factors,
                             std::size_t resamples = 1000, std::uint64_t seed = 1);

}  // namespace redoubt::analysis
