// Mean size of cascades whose posts and shares end at an age.
#pragma once

#include <cmath>
#include <vector>

#include "analysis/validation/spread.hpp"

namespace redoubt::analysis {

// Mean size where a post ends at an age A and a share at age Δ, by the renewal equation
// M(a) = 1 + ν·∫ F'(s)·M(a - s) ds over s < min(a, Δ), of which the size is 1 + ν0·∫ … at a = A.
class Renewal {
 public:
  Renewal(const Spread& spread, double later) : spread_(spread), later_(later) {
    const double first = spread.delay.scale_s / 1000;
    age_ = {0};
    for (int i = 0; i <= kSteps; ++i)
      age_.push_back(first * std::pow(spread.post_age_s / first, i / double{kSteps}));
    mean_ = {1};
    for (std::size_t i = 1; i < age_.size(); ++i) advance(i);
  }
  // ∫ F'(s)·M(A - s) ds.
  [[nodiscard]] double of_a_child() const { return before(age_.size() - 1) + last(); }

 private:
  static constexpr int kSteps = 400;
  static constexpr int kPoints = 8;

  // Mean of F(a_i - u) over u in (a_{j-1}, a_j).
  [[nodiscard]] double seen_after(std::size_t i, std::size_t j) const {
    double sum = 0;
    for (int k = 0; k < kPoints; ++k) {
      const double part = (k + 0.5) / kPoints;
      sum += spread_.seen(age_[i] - age_[j - 1] - part * (age_[j] - age_[j - 1]));
    }
    return sum / kPoints;
  }
  // F(a_i)·M(0) + ∫ F(a_i - u) dM(u) up to a_{i-1}.
  [[nodiscard]] double before(std::size_t i) const {
    double sum = spread_.seen(age_[i]);
    for (std::size_t j = 1; j < i; ++j) sum += (mean_[j] - mean_[j - 1]) * seen_after(i, j);
    return sum;
  }
  [[nodiscard]] double last() const {
    const std::size_t i = age_.size() - 1;
    return (mean_[i] - mean_[i - 1]) * seen_after(i, i);
  }
  void advance(std::size_t i) {
    const double own = later_ * seen_after(i, i);
    mean_.push_back((1 + later_ * before(i) - own * mean_[i - 1]) / (1 - own));
  }

  const Spread& spread_;
  double later_;
  std::vector<double> age_;
  std::vector<double> mean_;
};

}  // namespace redoubt::analysis
