#include "analysis/statistics/bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/statistics/design_purpose.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt::analysis {

Resample resample(std::size_t n, std::uint64_t seed, std::uint64_t number) {
  const KeyedDraws draws(seed, 0);
  Resample counts(n, 0);
  for (std::size_t i = 0; i < n; ++i) {
    const double u = draws.uniform(kBootstrap, number, i);
    ++counts[static_cast<std::size_t>(u * static_cast<double>(n))];
  }
  return counts;
}

double quantile_of(std::vector<double>& values, double p) {
  std::erase_if(values, [](double value) { return std::isnan(value); });
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::sort(values.begin(), values.end());
  const double place = p * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

std::vector<Estimate> bootstrap(
    std::size_t units, const std::function<std::vector<double>(const Resample&)>& statistics,
    std::size_t resamples, std::uint64_t seed) {
  std::vector<Estimate> estimates;
  for (const double value : statistics(Resample(units, 1))) estimates.push_back({value, 0, 0});
  std::vector<std::vector<double>> drawn(estimates.size());
  for (std::size_t b = 0; b < resamples; ++b) {
    const std::vector<double> values = statistics(resample(units, seed, b));
    for (std::size_t i = 0; i < values.size(); ++i) drawn[i].push_back(values[i]);
  }
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    estimates[i].low = quantile_of(drawn[i], 0.025);
    estimates[i].high = quantile_of(drawn[i], 0.975);
  }
  return estimates;
}

}  // namespace redoubt::analysis
