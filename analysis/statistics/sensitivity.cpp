#include "analysis/statistics/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace redoubt::analysis {
namespace {

using Block = std::vector<double>;

bool complete(const std::vector<double>& values) {
  return std::none_of(values.begin(), values.end(), [](double v) { return std::isnan(v); });
}

struct Moments {
  double mean = 0;
  double variance = 0;
};

// Of f(A) and f(B) together.
Moments moments(const std::vector<Block>& blocks, const Resample& counts, std::size_t k) {
  double n = 0;
  double sum = 0;
  for (std::size_t j = 0; j < blocks.size(); ++j) {
    sum += counts[j] * (blocks[j][0] + blocks[j][k + 1]);
    n += 2.0 * counts[j];
  }
  Moments m{sum / n, 0};
  for (std::size_t j = 0; j < blocks.size(); ++j) {
    const double a = blocks[j][0] - m.mean;
    const double b = blocks[j][k + 1] - m.mean;
    m.variance += counts[j] * (a * a + b * b) / n;
  }
  return m;
}

// First order of every factor, then total.
std::vector<double> indices(const std::vector<Block>& blocks, const Resample& counts,
                            std::size_t k) {
  const Moments m = moments(blocks, counts, k);
  std::vector<double> all(2 * k, 0.0);
  double n = 0;
  for (std::size_t j = 0; j < blocks.size(); ++j) {
    const double a = blocks[j][0];
    const double b = blocks[j][k + 1] - m.mean;
    n += counts[j];
    for (std::size_t i = 0; i < k; ++i) {
      const double step = blocks[j][i + 1] - a;
      all[i] += counts[j] * b * step;
      all[k + i] += counts[j] * step * step / 2;
    }
  }
  for (double& each : all) each = m.variance > 0 ? each / n / m.variance : 0.0;
  return all;
}

// The effect of every factor along one trajectory; NaN if something is missing.
std::vector<double> effects_of(const Trajectory& t, std::size_t factors) {
  std::vector<double> effects(factors, std::numeric_limits<double>::quiet_NaN());
  for (std::size_t s = 0; s + 1 < t.points.size(); ++s)
    for (std::size_t i = 0; i < factors; ++i) {
      const double step = t.points[s + 1][i] - t.points[s][i];
      if (step != 0) effects[i] = (t.values[s + 1] - t.values[s]) / step;
    }
  return effects;
}

std::vector<double> mean_absolute(const std::vector<std::vector<double>>& effects,
                                  const Resample& counts, std::size_t factors) {
  std::vector<double> means(factors, 0.0);
  for (std::size_t t = 0; t < effects.size(); ++t)
    for (std::size_t i = 0; i < factors; ++i)
      means[i] += counts[t] * std::abs(effects[t][i]) / static_cast<double>(effects.size());
  return means;
}

}  // namespace

SobolIndices sobol_indices(const std::vector<Block>& blocks, std::size_t factors,
                           std::size_t resamples, std::uint64_t seed) {
  std::vector<Block> whole;
  for (const Block& block : blocks)
    if (complete(block)) whole.push_back(block);
  SobolIndices result;
  result.blocks = whole.size();
  result.dropped = blocks.size() - whole.size();
  if (whole.empty()) return result;
  const auto statistics = [&](const Resample& counts) { return indices(whole, counts, factors); };
  const std::vector<Estimate> all = bootstrap(whole.size(), statistics, resamples, seed);
  result.first.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(factors));
  result.total.assign(all.begin() + static_cast<std::ptrdiff_t>(factors), all.end());
  return result;
}

MorrisEffects morris_effects(const std::vector<Trajectory>& trajectories, std::size_t factors,
                             std::size_t resamples, std::uint64_t seed) {
  std::vector<std::vector<double>> effects;
  for (const Trajectory& t : trajectories) {
    std::vector<double> each = effects_of(t, factors);
    if (complete(each)) effects.push_back(std::move(each));
  }
  MorrisEffects result;
  result.trajectories = effects.size();
  result.dropped = trajectories.size() - effects.size();
  if (effects.empty()) return result;
  const auto statistics = [&](const Resample& counts) {
    return mean_absolute(effects, counts, factors);
  };
  result.mean_absolute = bootstrap(effects.size(), statistics, resamples, seed);
  const auto n = static_cast<double>(effects.size());
  for (std::size_t i = 0; i < factors; ++i) {
    double mean = 0;
    double squares = 0;
    for (const auto& each : effects) mean += each[i] / n;
    for (const auto& each : effects) squares += (each[i] - mean) * (each[i] - mean);
    result.mean.push_back(mean);
    result.sd.push_back(n > 1 ? std::sqrt(squares / (n - 1)) : 0.0);
  }
  return result;
}

}  // namespace redoubt::analysis
