// The digamma function, of which expected logarithms of variances are made.
#pragma once

#include <cmath>

namespace redoubt::analysis {

// ψ(x) by recurrence to x >= 10 and the asymptotic series (Abramowitz & Stegun 6.3.18); 1e-13.
inline double digamma(double x) {
  double sum = 0;
  for (; x < 10; ++x) sum -= 1 / x;
  const double y = 1 / (x * x);
  const double series =
      y * (1.0 / 12 - y * (1.0 / 120 - y * (1.0 / 252 - y * (1.0 / 240 - y / 132))));
  return sum + std::log(x) - 0.5 / x - series;
}

}  // namespace redoubt::analysis
