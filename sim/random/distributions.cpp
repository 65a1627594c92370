// Model distributions by inversion of keyed uniforms.
#include "sim/random/distributions.hpp"

#include <cassert>
#include <cmath>

#include "sim/kernel/event_key.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

double exponential(double u, double mean) {
  return -mean * portable::log(u);
}

double normal(double u, double mean, double sd) {
  return mean + sd * portable::normal_quantile(u);
}

double lognormal(double u, double mean, double cv) {
  const double sigma = std::sqrt(portable::log1p(cv * cv));
  return lognormal_sigma(u, mean, sigma);
}

double lognormal_sigma(double u, double mean, double sigma) {
  const double z = portable::normal_quantile(u);
  return mean * portable::exp(sigma * (z - 0.5 * sigma));
}

std::uint64_t geometric(double u, double p) {
  constexpr double kLargest = 0x1p63;
  if (p >= 1.0) return 0;
  const double failures = portable::log(u) / portable::log1p(-p);
  return failures < kLargest ? static_cast<std::uint64_t>(failures) : std::uint64_t{1} << 63;
}

// Walks up the distribution function from 0, by the ratio of neighbouring probabilities.
std::uint64_t binomial(double u, std::uint64_t n, double p) {
  assert(n <= kMostTrials);
  if (p > 0.5) return n - binomial(1.0 - u, n, 1.0 - p);
  if (p <= 0.0) return 0;
  const double odds = p / (1.0 - p);
  double mass = portable::exp(static_cast<double>(n) * portable::log1p(-p));
  double below = mass;
  std::uint64_t k = 0;
  while (below < u && k < n) {
    mass *= odds * static_cast<double>(n - k) / static_cast<double>(k + 1);
    below += mass;
    ++k;
  }
  return k;
}

// Walks up the distribution function from 0.
std::uint64_t poisson(double u, double mean) {
  assert(mean >= 0 && mean <= kMostMean);
  const double most = mean + 20.0 * std::sqrt(mean) + 40.0;  // rounding may keep `below` under u
  double mass = portable::exp(-mean);
  double below = mass;
  std::uint64_t k = 0;
  while (below < u && static_cast<double>(k) < most) {
    mass *= mean / static_cast<double>(++k);
    below += mass;
  }
  return k;
}

Duration waiting_time(double u, double events_per_day) {
  if (!(events_per_day > 0.0)) return Duration::never();
  const double wait_ms = exponential(u, 86400000.0 / events_per_day);
  if (wait_ms >= static_cast<double>(EventKey::kMaxTime)) return Duration::never();
  if (wait_ms < 1.0) return milliseconds(1);
  return milliseconds(static_cast<std::int64_t>(wait_ms + 0.5));
}

}  // namespace redoubt
