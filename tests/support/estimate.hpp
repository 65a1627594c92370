// Mean and standard error of independent replicates, for statistical tests with 4 standard errors.
#pragma once

#include <cmath>
#include <vector>

namespace redoubt::test {

struct Estimate {
  double mean = 0;
  double error = 0;  // standard error of the mean

  explicit Estimate(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    for (const double v : values) mean += v / n;
    double squares = 0;
    for (const double v : values) squares += (v - mean) * (v - mean);
    error = std::sqrt(squares / (n - 1) / n);
  }
  // Distance from the theory in standard errors: at most 4 by chance.
  [[nodiscard]] double deviation(double theory) const { return std::abs(mean - theory) / error; }
};

// Standard error of a share p of n independent trials.
inline double share_error(double p, double n) {
  return std::sqrt(p * (1 - p) / n);
}

}  // namespace redoubt::test
