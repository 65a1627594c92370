#include "agents/attention/allotment.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/random/portable_math.hpp"

namespace redoubt {

UnitsBySite allot_uniformly(std::int64_t units, std::size_t sites, std::uint64_t round) {
  const auto n = static_cast<std::int64_t>(sites);
  UnitsBySite allotted(sites, units / n);
  for (std::int64_t k = 0; k < units % n; ++k)
    ++allotted[(round * static_cast<std::uint64_t>(units % n) + static_cast<std::uint64_t>(k)) %
               sites];
  return allotted;
}

UnitsBySite allot_in_proportion(std::int64_t units, const std::vector<double>& weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  UnitsBySite allotted;
  std::vector<double> rest;
  std::int64_t left = units;
  for (const double weight : weights) {
    const double due = sum > 0 ? static_cast<double>(units) * weight / sum : 0.0;
    allotted.push_back(static_cast<std::int64_t>(std::floor(due)));
    rest.push_back(due - std::floor(due));
    left -= allotted.back();
  }
  for (; left > 0; --left) {
    const auto largest = std::max_element(rest.begin(), rest.end());
    ++allotted[static_cast<std::size_t>(largest - rest.begin())];
    *largest -= 1;
  }
  return allotted;
}

double poisson_at_least(std::int64_t n, double mean) {
  double mass = portable::exp(-mean);
  double below = 0;
  for (std::int64_t k = 0; k < n; ++k) {
    below += mass;
    mass *= mean / static_cast<double>(k + 1);
  }
  return std::max(0.0, 1.0 - below);
}

// Σ_{k>=n} k·P(k) = mean·P(Y >= n - 1).
double poisson_mean_from(std::int64_t n, double mean) {
  const double tail = poisson_at_least(n, mean);
  const double least = static_cast<double>(n);
  if (tail < 1e-12) return least;
  return std::max(least, mean * poisson_at_least(n - 1, mean) / tail);
}

UnitsBySite allot_greedily(std::int64_t units, const std::vector<double>& rates, UnitFinds finds) {
  UnitsBySite allotted(rates.size(), 0);
  const auto gain = [&](std::size_t site) {
    if (finds == UnitFinds::one) return poisson_at_least(allotted[site] + 1, rates[site]);
    return allotted[site] == 0 ? rates[site] : 0.0;
  };
  for (std::int64_t unit = 0; unit < units; ++unit) {
    std::size_t best = 0;
    for (std::size_t site = 1; site < rates.size(); ++site) {
      const double more = gain(site) - gain(best);
      if (more > 0 || (more == 0 && gain(site) == 0 && allotted[site] < allotted[best]))
        best = site;
    }
    ++allotted[best];
  }
  return allotted;
}

std::size_t site_at(const std::vector<double>& weights, double v) {
  const double target = v * std::accumulate(weights.begin(), weights.end(), 0.0);
  double below = weights[0];
  std::size_t site = 0;
  while (target >= below && site + 1 < weights.size()) below += weights[++site];
  return site;
}

}  // namespace redoubt
