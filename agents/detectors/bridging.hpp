// When a note must please everybody: how strict each group has to be.
#pragma once

#include <cmath>
#include <cstddef>

#include "sim/random/portable_math.hpp"

namespace redoubt {

// P(all of n standard normals with pairwise correlation ρ exceed c) = E[Φ((√ρ·z - c)/√(1 - ρ))^n],
// z ~ N(0, 1), by the mean over 512 equally probable z. 0 <= ρ < 1.
inline double all_exceed(std::size_t n, double correlation, double c) {
  constexpr int kPoints = 512;
  double sum = 0;
  for (int i = 0; i < kPoints; ++i) {
    const double z = portable::normal_quantile((i + 0.5) / kPoints);
    const double p =
        portable::normal_cdf((std::sqrt(correlation) * z - c) / std::sqrt(1 - correlation));
    double all = 1;
    for (std::size_t k = 0; k < n; ++k) all *= p;
    sum += all;
  }
  return sum / kPoints;
}

// The c at which that probability is `share`, within 1e-9.
inline double bridging_criterion(std::size_t n, double correlation, double share) {
  double low = -10;
  double high = 10;
  while (high - low > 1e-9) {
    const double middle = 0.5 * (low + high);
    (all_exceed(n, correlation, middle) > share ? low : high) = middle;
  }
  return low;
}

// The criterion of whoever asks again and again for the same n, ρ and share: it takes 18 000 values
// of Φ and Φ⁻¹ to find.
class BridgingCriterion {
 public:
  [[nodiscard]] double of(std::size_t n, double correlation, double share) {
    if (n != n_ || correlation != correlation_ || share != share_) {
      criterion_ = bridging_criterion(n, correlation, share);
      n_ = n;
      correlation_ = correlation;
      share_ = share;
    }
    return criterion_;
  }

 private:
  std::size_t n_ = 0;  // none yet
  double correlation_ = 0;
  double share_ = 0;
  double criterion_ = 0;
};

}  // namespace redoubt
