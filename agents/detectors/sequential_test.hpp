// Wald's sequential probability ratio test of a Bernoulli rate: p0 or p1 > p0?
#pragma once

#include "sim/random/portable_math.hpp"

namespace redoubt {

// Stops when the log likelihood ratio leaves (log(β/(1 - α)), log((1 - β)/α)); the error rates are
// then at most α/(1 - β) and β/(1 - α) [Wald 1945].
struct SequentialTest {
  double p0 = 0.1;
  double p1 = 0.3;
  double alpha = 0.01;  // P(decide for p1 | p0)
  double beta = 0.05;   // P(decide for p0 | p1)

  [[nodiscard]] double upper() const { return portable::log((1.0 - beta) / alpha); }
  [[nodiscard]] double lower() const { return portable::log(beta / (1.0 - alpha)); }
  [[nodiscard]] double step(bool success) const {
    return success ? portable::log(p1 / p0) : portable::log((1.0 - p1) / (1.0 - p0));
  }
};

}  // namespace redoubt
