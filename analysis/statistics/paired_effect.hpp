// How two sets of paired values differ: interval, size of the effect, and how many pairs a wanted
// precision takes.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/statistics/mean_interval.hpp"

namespace redoubt::analysis {

struct PairedEffect {
  MeanInterval difference;  // b - a, 95 %
  MeanInterval corrected;   // the same, widened for the number of comparisons (Bonferroni)
  double size = 0;          // mean / standard deviation of the differences (Cohen's d for pairs)
};

// Pairs in which either value is missing do not count.
PairedEffect paired_effect(const std::vector<double>& a, const std::vector<double>& b,
                           std::size_t comparisons = 1);

// Pairs that would make the half width of the 95 % interval at most `precision` times the mean
// difference, from the spread that was seen; 0 if there is no difference to be precise about.
std::size_t required_pairs(const PairedEffect& effect, double precision);

}  // namespace redoubt::analysis
