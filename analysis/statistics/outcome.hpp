// One number that sums up a run: "reach.influence_one.second_half".
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

// How the samples of a series become one number; samples that are NaN are left out.
// A week counts from the first sample that has a value, or back from the last.
enum class Reduction {
  mean,
  sum,
  max,
  first,
  final,
  first_half,
  second_half,
  first_week,
  last_week
};
inline constexpr std::array<const char*, 9> kReductionWords{
    "mean", "sum", "max", "first", "final", "first_half", "second_half", "first_week", "last_week"};

// SERIES.REDUCTION for a series without axes, SERIES.LABEL.REDUCTION for one with; labels of
// several axes are joined by "/", several labels that are added up by "+", "all" stands for the
// sum over all of them. Or TABLE.COLUMN of a table with one row, such as race.amplitude.
struct Outcome {
  std::string text;
  std::string series;
  std::string label;  // empty: none
  std::string reduction;
};

// Index of the first sample that sums and means count: the first after the burn-in, but never the
// first of several, by which nothing has spread.
std::size_t first_counted(std::span<const double> times_days, double burn_in_days);

// Splits at dots; throws std::invalid_argument with what is wrong.
Outcome parse_outcome(const std::string& text);
// Over the samples after the burn-in, and never the first: nothing has spread by then. Throws
// std::invalid_argument naming what there is if the record has no such thing.
double reduce(const MemoryRecorder& record, const Outcome& outcome, double burn_in_days = 0);

// All samples of the series; the reduction is not looked at. Throws as reduce does.
std::vector<double> samples(const MemoryRecorder& record, const Outcome& outcome);

}  // namespace redoubt::analysis
