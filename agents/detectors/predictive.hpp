// Posterior predictive of a Normal-inverse-Wishart model: what the next case looks like.
#pragma once

#include <array>
#include <span>

#include "sim/content/surface.hpp"

namespace redoubt {

// A multivariate t with ν degrees of freedom, location m and scale matrix S = L·Lᵀ, of which the
// columns of the inverse of L are kept: scoring is the busiest part of a retraining.
class Predictive {
 public:
  using Matrix = std::array<Direction, kFeatures>;
  // S must be symmetric and positive definite; its lower triangle is read.
  Predictive(double degrees, const Direction& location, const Matrix& scale);
  [[nodiscard]] double log_density(const Features& x) const;

 private:
  double degrees_;
  Direction location_;
  Matrix whitening_{};
  double log_constant_ = 0;
};

// Prior: mean m0 with n0 pseudo-counts, Ψ0 = n0·I, ν0 = D + 1 + n0. With n cases of mean x̄ and
// scatter C: κ = n0 + n, ν = ν0 + n, m = (n0·m0 + n·x̄)/κ, Ψ = Ψ0 + C + (n0·n/κ)(x̄ - m0)(x̄ - m0)ᵀ;
// the next case is t with ν - D + 1 degrees of freedom, location m, scale Ψ(κ + 1)/(κ(ν - D + 1)).
Predictive predictive_of(const Direction& prior_mean, double pseudo_counts,
                         std::span<const Features> cases);

}  // namespace redoubt
