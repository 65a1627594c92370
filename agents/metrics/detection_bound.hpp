// How well single posts of a campaign can be told from benign ones at best [Sadasivan et al. 2023].
#pragma once

#include <cmath>

#include "sim/content/surface.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

// AUC of the projection on the unit vector w for N(δ, I) against N(0, I): Φ(w·δ/√2).
inline double population_auc(const Direction& w, const Direction& shift) {
  constexpr double kRootHalf = 0.70710678118654752;
  return portable::normal_cdf(dot(w, shift) * kRootHalf);
}

// ½ + TV - TV²/2, the largest AUC of any detector; TV = 2Φ(|δ|/2) - 1 between these two.
inline double auc_bound(const Direction& shift) {
  const double distance = std::sqrt(dot(shift, shift));
  const double tv = 2.0 * portable::normal_cdf(0.5 * distance) - 1.0;
  return 0.5 + tv - 0.5 * tv * tv;
}

}  // namespace redoubt
