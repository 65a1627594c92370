// Gamma quantile by Newton's method on log P(shape, e^y) = log u.
//
// log P is increasing and concave in y = log x, so Newton's steps reach the root from any start
// without a bracket. Incomplete gamma function: Abramowitz and Stegun (1964) 6.5.29 (series) and
// 6.5.31 (continued fraction); start: Wilson and Hilferty (1931), doi:10.1073/pnas.17.12.684.
#include "sim/random/gamma_quantile.hpp"

#include <algorithm>
#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {

namespace {

constexpr double kExactUpTo = 1e4;  // above, Wilson–Hilferty is as good as needed
constexpr double kEnough = 1e-16;   // relative size of a term that no longer counts
constexpr int kMostTerms = 20000;

// log Γ(z): shifted to z >= 15, then Stirling's series.
double log_gamma(double z) {
  double product = 1;
  for (; z < 15; z += 1) product *= z;
  const double r = 1 / z;
  const double r2 = r * r;
  const double series = r * (1.0 / 12 - r2 * (1.0 / 360 - r2 * (1.0 / 1260 - r2 / 1680)));
  constexpr double kHalfLog2Pi = 0.91893853320467274178;
  return (z - 0.5) * portable::log(z) - z + kHalfLog2Pi + series - portable::log(product);
}

// x^a e^-x / Γ(a): the density times x.
double density_times_x(double a, double x, double log_x, double log_gamma_a) {
  return portable::exp(a * log_x - x - log_gamma_a);
}

// P / density_times_x for x < a + 1.
double lower_series(double a, double x) {
  double term = 1 / a;
  double sum = term;
  for (int n = 1; n < kMostTerms && term > sum * kEnough; ++n) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

// (1 - P) / density_times_x for x >= a + 1, by the modified Lentz method.
double upper_fraction(double a, double x) {
  constexpr double kTiny = 1e-300;
  double b = x + 1 - a;
  double c = 1 / kTiny;
  double d = 1 / b;
  double fraction = d;
  for (int n = 1; n < kMostTerms; ++n) {
    const double numerator = -n * (n - a);
    b += 2;
    d = numerator * d + b;
    d = 1 / (d == 0 ? kTiny : d);
    c = b + numerator / c;
    c = c == 0 ? kTiny : c;
    const double change = c * d;
    fraction *= change;
    if (change > 1 - 1e-15 && change < 1 + 1e-15) break;
  }
  return fraction;
}

double lower(double a, double x, double weight) {
  return x < a + 1 ? weight * lower_series(a, x) : 1 - weight * upper_fraction(a, x);
}

// a (1 - 1/(9a) + z / (3 √a))³ with z = Φ⁻¹(u).
double wilson_hilferty(double u, double a) {
  const double z = portable::normal_quantile(u);
  const double cube_root = 1 - 1 / (9 * a) + z / (3 * std::sqrt(a));
  return cube_root > 0 ? a * cube_root * cube_root * cube_root : 0;
}

}  // namespace

double gamma_cdf(double shape, double x) {
  if (x <= 0) return 0;
  return lower(shape, x, density_times_x(shape, x, portable::log(x), log_gamma(shape)));
}

double gamma_quantile(double u, double shape) {
  const double start = wilson_hilferty(u, shape);
  if (shape > kExactUpTo) return start;
  const double log_gamma_a = log_gamma(shape);
  const double log_u = portable::log(u);
  // P <= x^a / Γ(a + 1), hence no root lies below this.
  const double lowest = (log_u + log_gamma_a + portable::log(shape)) / shape;
  double y = start > 0 ? std::max(lowest, portable::log(start)) : lowest;
  for (int step = 0; step < 100; ++step) {
    if (y < -690) return 0;
    const double x = portable::exp(y);
    const double weight = density_times_x(shape, x, y, log_gamma_a);
    const double p = lower(shape, x, weight);
    const double change = (portable::log(p) - log_u) * p / weight;
    y = std::max(lowest, y - change);
    if (change < 1e-14 && change > -1e-14) break;
  }
  return portable::exp(y);
}

}  // namespace redoubt
