// Medians over rounds, and the clock of the benchmarks.
#include "analysis/experiment/bench.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <ctime>
#include <limits>
#include <utility>

#include "analysis/statistics/median.hpp"

namespace redoubt::analysis {
BenchResult sum_up_rounds(std::string name, std::string unit, const std::vector<double>& values,
                          const std::vector<double>& baselines, double target_ratio) {
  assert(!values.empty() && values.size() == baselines.size());
  std::vector<double> ratios;
  for (std::size_t i = 0; i < values.size(); ++i) ratios.push_back(values[i] / baselines[i]);
  const auto [smallest, largest] = std::minmax_element(ratios.begin(), ratios.end());

  BenchResult result;
  result.name = std::move(name);
  result.unit = std::move(unit);
  result.value = median(values);
  result.baseline = median(baselines);
  result.ratio = median(ratios);
  result.target = target_ratio;
  result.met = result.ratio >= target_ratio;
  result.noise = (*largest - *smallest) / result.ratio;
  result.least = *smallest;
  result.most = *largest;
  return result;
}

BenchResult against_limit(std::string name, std::string unit, double value, double limit) {
  BenchResult result;
  result.name = std::move(name);
  result.unit = std::move(unit);
  result.value = value;
  result.baseline = limit;
  result.ratio = value > 0 ? limit / value : std::numeric_limits<double>::infinity();
  result.target = 1;
  result.met = result.ratio >= 1;
  return result;
}

// Of n values the median lies between those of ranks (n ∓ 1.96·√n) / 2 in 95 of 100 cases: the
// number of values below it is binomial.
BenchResult sum_up_pairs(std::string name, std::vector<double> ratios, double limit) {
  assert(!ratios.empty());
  std::sort(ratios.begin(), ratios.end());
  const auto n = static_cast<double>(ratios.size());
  const double half = 1.96 * std::sqrt(n) / 2;
  const auto below = static_cast<std::size_t>(std::max(std::floor(n / 2 - half), 1.0)) - 1;
  BenchResult result = against_limit(std::move(name), "x", median(ratios), limit);
  result.low = ratios[below];
  result.high = ratios[ratios.size() - 1 - below];
  result.met = result.high <= limit;
  result.noise = (result.high - result.low) / result.value;
  return result;
}

double cpu_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

}  // namespace redoubt::analysis
