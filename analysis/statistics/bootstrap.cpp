#include "analysis/statistics/bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

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

double weighted_quantile(const std::vector<double>& values, const std::vector<double>& weights,
                         double p) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&values](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  const double wanted = p * std::accumulate(weights.begin(), weights.end(), 0.0);
  double place = weights[order[0]] / 2;
  if (wanted <= place) return values[order[0]];
  for (std::size_t i = 1; i < order.size(); ++i) {
    const double step = (weights[order[i - 1]] + weights[order[i]]) / 2;
    const double below = values[order[i - 1]];
    if (wanted <= place + step) return below + (wanted - place) / step * (values[order[i]] - below);
    place += step;
  }
  return values[order.back()];
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
