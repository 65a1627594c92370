// Which parameters fit what was observed: approximate Bayesian computation on a design, with
// regression adjustment [Beaumont, Zhang & Balding 2002].
#pragma once

#include <string>
#include <vector>

#include "analysis/statistics/bootstrap.hpp"

namespace redoubt::analysis {

struct AbcQuestion {
  std::vector<std::vector<double>> parameters;  // by point, then factor, on [0, 1]
  std::vector<std::vector<double>> outcomes;    // by point, then target; NaN drops the point
  std::vector<double> targets;
  // Standard error of each target. It is a part of the model: every point is observed with an error
  // of its own [Wilkinson 2013]. 0: exact, distances count in the spread over points.
  std::vector<double> errors;
  double accept = 0.1;  // share of the points, the nearest ones
};

struct AbcParameter {
  Estimate fit;          // posterior median with the middle 95 %, on [0, 1]
  double narrowing = 0;  // 1 - posterior spread / prior spread; near 0: cannot be identified
};

struct AbcFit {
  std::vector<AbcParameter> parameters;
  std::vector<Estimate> predicted;  // of each target among accepted points
  std::vector<bool> reached;        // whether the target lies within what the design can give
  // correlation[i][j] of accepted parameters: near ±1 only a combination is identified
  std::vector<std::vector<double>> correlation;
  std::size_t accepted = 0;
  std::size_t used = 0;
};

AbcFit fit_by_abc(const AbcQuestion& question);

}  // namespace redoubt::analysis
