#include "agents/detectors/predictive.hpp"

#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

constexpr double kDimension = static_cast<double>(kFeatures);
static_assert(kFeatures % 2 == 0, "the ratio of gamma functions below is a product");

// log Γ(a + D/2) - log Γ(a) = Σ log(a + i), i < D/2.
double log_gamma_ratio(double a) {
  double sum = 0;
  for (std::size_t i = 0; i < kFeatures / 2; ++i) sum += portable::log(a + static_cast<double>(i));
  return sum;
}

// S = L·Lᵀ: the lower triangle L.
Predictive::Matrix cholesky(const Predictive::Matrix& s) {
  Predictive::Matrix l{};
  for (std::size_t i = 0; i < kFeatures; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = s[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= l[i][k] * l[j][k];
      l[i][j] = i == j ? std::sqrt(sum) : sum / l[j][j];
    }
  return l;
}

}  // namespace

Predictive::Predictive(double degrees, const Direction& location, const Matrix& scale)
    : degrees_(degrees), location_(location) {
  constexpr double kLogPi = 1.1447298858494001741;
  const Matrix l = cholesky(scale);
  double log_root_determinant = 0;
  for (std::size_t column = 0; column < kFeatures; ++column) {
    log_root_determinant += portable::log(l[column][column]);
    for (std::size_t i = column; i < kFeatures; ++i) {  // L·(column of the inverse) = unit vector
      double sum = i == column ? 1.0 : 0.0;
      for (std::size_t k = column; k < i; ++k) sum -= l[i][k] * whitening_[column][k];
      whitening_[column][i] = sum / l[i][i];
    }
  }
  log_constant_ = log_gamma_ratio(degrees / 2) -
                  0.5 * kDimension * (portable::log(degrees) + kLogPi) - log_root_determinant;
}

double Predictive::log_density(const Features& x) const {
  Direction z{};
  for (std::size_t column = 0; column < kFeatures; ++column) {
    const double d = static_cast<double>(x[column]) - location_[column];
    for (std::size_t i = 0; i < kFeatures; ++i) z[i] += whitening_[column][i] * d;
  }
  double distance2 = 0;
  for (const double coordinate : z) distance2 += coordinate * coordinate;
  return log_constant_ - 0.5 * (degrees_ + kDimension) * portable::log1p(distance2 / degrees_);
}

Predictive predictive_of(const Direction& prior_mean, double pseudo_counts,
                         std::span<const Features> cases) {
  const auto n = static_cast<double>(cases.size());
  Direction mean{};
  for (const Features& x : cases)
    for (std::size_t i = 0; i < kFeatures; ++i) mean[i] += static_cast<double>(x[i]) / n;
  const double kappa = pseudo_counts + n;
  const double degrees = kDimension + 1 + pseudo_counts + n - kDimension + 1;
  const double shrink = (kappa + 1) / (kappa * degrees);
  Predictive::Matrix scale{};
  Direction location;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    location[i] = (pseudo_counts * prior_mean[i] + n * mean[i]) / kappa;
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = i == j ? pseudo_counts : 0.0;
      for (const Features& x : cases)
        sum += (static_cast<double>(x[i]) - mean[i]) * (static_cast<double>(x[j]) - mean[j]);
      sum += pseudo_counts * n / kappa * (mean[i] - prior_mean[i]) * (mean[j] - prior_mean[j]);
      scale[i][j] = sum * shrink;
    }
  }
  return {degrees, location, scale};
}

}  // namespace redoubt
