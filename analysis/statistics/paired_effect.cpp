#include "analysis/statistics/paired_effect.hpp"

#include <algorithm>
#include <cmath>

namespace redoubt::analysis {
namespace {

// What is left of adding the same numbers in another order is no difference.
double difference(double a, double b) {
  constexpr double kRounding = 1e-12;
  return std::abs(b - a) <= kRounding * std::max(std::abs(a), std::abs(b)) ? 0 : b - a;
}

}  // namespace

PairedEffect paired_effect(const std::vector<double>& a, const std::vector<double>& b,
                           std::size_t comparisons) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    differences.push_back(difference(a[i], b[i]));
  PairedEffect effect;
  effect.difference = mean_interval(differences);
  effect.corrected = mean_interval(differences, std::max<std::size_t>(1, comparisons));
  const MeanInterval& d = effect.difference;
  if (!d.has_interval()) return effect;
  const double sd =
      d.half_width / t_factor(d.replicates) * std::sqrt(static_cast<double>(d.replicates));
  effect.size = sd > 0 ? d.mean / sd : 0;
  return effect;
}

std::size_t required_pairs(const PairedEffect& effect, double precision) {
  constexpr std::size_t kMost = 1000000000;
  if (effect.size == 0) return effect.difference.mean == 0 ? 0 : 2;
  const double wanted = precision * std::abs(effect.size);  // half width in standard deviations
  // From the normal quantile upwards; Student's t needs a few more.
  auto n = static_cast<std::size_t>(std::min(static_cast<double>(kMost), 3.84 / (wanted * wanted)));
  n = std::max<std::size_t>(2, n);
  while (n < kMost && t_factor(n) / std::sqrt(static_cast<double>(n)) > wanted) n += 1 + n / 100;
  return n;
}

}  // namespace redoubt::analysis
