// Medians over rounds, and the clock of the benchmarks.
#include "analysis/experiment/bench.hpp"

#include <algorithm>
#include <cassert>
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

double cpu_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

}  // namespace redoubt::analysis
