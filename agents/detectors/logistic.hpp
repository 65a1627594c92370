// Logistic regression by iteratively reweighted least squares, for the trained detectors.
#pragma once

#include <cstdint>
#include <span>

#include "agents/moderation/label_store.hpp"
#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"

namespace redoubt {

struct LogisticModel {
  Direction weight{};
  double bias = 0;
  [[nodiscard]] double log_odds(const Features& x) const {
    double sum = bias;
    for (std::size_t i = 0; i < kFeatures; ++i) sum += weight[i] * static_cast<double>(x[i]);
    return sum;
  }
};

struct LogisticParams {
  double l2 = 1;
  std::int64_t min_positives = 20;  // of those that it can learn from, e.g. shared ones
  void fields(FieldVisitor& v);
};

// Minimises Σ weight·log-loss + l2/2·|weight|² (the bias is free) by at most 25 Newton steps. Sums
// run in the order of the items, so the result is the same on every machine. Both spans are used.
LogisticModel fit_logistic(std::span<const LabelledItem> first,
                           std::span<const LabelledItem> second, double l2);

}  // namespace redoubt
