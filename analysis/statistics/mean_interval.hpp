// A mean over replicates with its 95 % confidence interval (Student's t).
#pragma once

#include <cmath>
#include <limits>
#include <span>

namespace redoubt::analysis {

struct MeanInterval {
  double mean = std::numeric_limits<double>::quiet_NaN();
  double half_width = std::numeric_limits<double>::quiet_NaN();  // NaN below two replicates
  std::size_t replicates = 0;                                    // that had a value

  [[nodiscard]] bool known() const { return std::isfinite(mean); }
  [[nodiscard]] bool has_interval() const { return std::isfinite(half_width); }
  // True if the interval exists and does not hold the value.
  [[nodiscard]] bool differs_from(double value) const {
    return has_interval() && std::abs(mean - value) > half_width;
  }
};

// Half width of the interval in standard errors, for n ≥ 2 replicates. `comparisons` > 1 widens it
// (Bonferroni), for an effect that was picked as the largest of several.
double t_factor(std::size_t replicates, std::size_t comparisons = 1);

// NaN values (a replicate in which there was nothing to count) are left out.
MeanInterval mean_interval(std::span<const double> per_replicate, std::size_t comparisons = 1);

}  // namespace redoubt::analysis
