// Percentile intervals from resampling, the same on every machine.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace redoubt::analysis {

struct Estimate {
  double value = 0;
  double low = 0;  // 95 % interval
  double high = 0;
};

// Resampled units: how often each of n is taken (sums to n).
using Resample = std::vector<std::uint32_t>;
Resample resample(std::size_t n, std::uint64_t seed, std::uint64_t number);

// statistics(counts) gives several numbers at once; counts of 1 give the estimates themselves.
// Intervals hold the middle 95 % of `resamples` resamples [Efron 1979].
std::vector<Estimate> bootstrap(
    std::size_t units, const std::function<std::vector<double>(const Resample&)>& statistics,
    std::size_t resamples = 1000, std::uint64_t seed = 1);

// Quantile of values by linear interpolation; sorts them. NaN if there are none.
double quantile_of(std::vector<double>& values, double p);

// The same where a value counts as much as its weight: each stands in the middle of its own.
double weighted_quantile(const std::vector<double>& values, const std::vector<double>& weights,
                         double p);

}  // namespace redoubt::analysis
