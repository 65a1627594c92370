#include "agents/detectors/logistic.hpp"

#include <array>
#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

constexpr std::size_t kTerms = kFeatures + 1;  // weights, then the bias
using Vector = std::array<double, kTerms>;
using Matrix = std::array<Vector, kTerms>;

void accumulate(std::span<const LabelledItem> items, const LogisticModel& model, Vector& gradient,
                Matrix& hessian) {
  for (const LabelledItem& item : items) {
    Vector z;
    for (std::size_t i = 0; i < kFeatures; ++i) z[i] = static_cast<double>(item.x[i]);
    z[kFeatures] = 1.0;
    const double p = portable::logistic(model.log_odds(item.x));
    const double error = item.weight * (p - (item.harmful ? 1.0 : 0.0));
    const double curvature = item.weight * p * (1.0 - p);
    for (std::size_t i = 0; i < kTerms; ++i) {
      gradient[i] += error * z[i];
      for (std::size_t j = 0; j <= i; ++j) hessian[i][j] += curvature * z[i] * z[j];
    }
  }
}

// Solves A·x = b for a symmetric positive definite A (lower triangle given) by Cholesky.
Vector solve(Matrix a, Vector b) {
  for (std::size_t i = 0; i < kTerms; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= a[i][k] * a[j][k];
      a[i][j] = i == j ? std::sqrt(sum) : sum / a[j][j];
    }
  }
  for (std::size_t i = 0; i < kTerms; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (std::size_t i = kTerms; i-- > 0;) {
    for (std::size_t k = i + 1; k < kTerms; ++k) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}

}  // namespace

void LogisticParams::fields(FieldVisitor& v) {
  v({.name = "l2",
     .unit = "1/sd^2",
     .meaning = "ridge penalty on the weights",
     .range = kPositive,
     .source = "usual default of logistic regression"},
    l2);
  v({.name = "min_positives",
     .unit = "items",
     .meaning = "fewest positives to train on",
     .range = {1, 1e6},
     .source = "no published value"},
    min_positives);
}

LogisticModel fit_logistic(std::span<const LabelledItem> first,
                           std::span<const LabelledItem> second, double l2) {
  LogisticModel model;
  for (int step = 0; step < 25; ++step) {
    Vector gradient{};
    Matrix hessian{};
    for (std::size_t i = 0; i < kFeatures; ++i) {
      gradient[i] = l2 * model.weight[i];
      hessian[i][i] = l2;
    }
    hessian[kFeatures][kFeatures] = 1e-9;  // keeps the bias finite on separable data
    accumulate(first, model, gradient, hessian);
    accumulate(second, model, gradient, hessian);
    const Vector move = solve(hessian, gradient);
    double largest = 0;
    for (std::size_t i = 0; i < kTerms; ++i) {
      const double size = move[i] < 0 ? -move[i] : move[i];
      largest = size > largest ? size : largest;
    }
    const double scale = largest > 5.0 ? 5.0 / largest : 1.0;  // long first steps overshoot
    for (std::size_t i = 0; i < kFeatures; ++i) model.weight[i] -= scale * move[i];
    model.bias -= scale * move[kFeatures];
    if (largest < 1e-9) break;
  }
  return model;
}

}  // namespace redoubt
