// How often the program's own 95 % intervals hold the mean in the long run, over 200 sets of
// replicates.
#pragma once

#include <array>
#include <vector>

#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/paired_effect.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

namespace redoubt::test {

inline constexpr std::size_t kSets = 200;

// By measure: a value for each of 200 × in_set replicates. measures: double(const World&).
template <class... Measures>
std::array<std::vector<double>, sizeof...(Measures)> replicates(std::size_t in_set,
                                                                const std::string& text,
                                                                Measures... measures) {
  const Scenario scenario = scenario_of(text);
  const Society society = build_society(scenario);
  std::array<std::vector<double>, sizeof...(Measures)> values;
  for (std::uint32_t r = 0; r < kSets * in_set; ++r) {
    World world(scenario, society, r);
    world.run_until(SimTime{} + scenario.general.horizon);
    std::size_t m = 0;
    (values[m++].push_back(measures(world)), ...);
  }
  return values;
}

inline double mean_of(const std::vector<double>& values) {
  return analysis::mean_interval(values).mean;
}

inline std::vector<double> set_of(const std::vector<double>& values, std::size_t i) {
  const auto in_set = static_cast<std::ptrdiff_t>(values.size() / kSets);
  const auto first = values.begin() + static_cast<std::ptrdiff_t>(i) * in_set;
  return {first, first + in_set};
}

// Share of the sets whose interval holds the value.
inline double coverage(const std::vector<double>& values, double truth) {
  std::size_t holds = 0;
  for (std::size_t i = 0; i < kSets; ++i)
    holds += analysis::mean_interval(set_of(values, i)).differs_from(truth) ? 0 : 1;
  return static_cast<double>(holds) / kSets;
}

inline double paired_coverage(const std::vector<double>& a, const std::vector<double>& b,
                              double truth) {
  std::size_t holds = 0;
  for (std::size_t i = 0; i < kSets; ++i) {
    const auto effect = analysis::paired_effect(set_of(a, i), set_of(b, i));
    holds += effect.difference.differs_from(truth) ? 0 : 1;
  }
  return static_cast<double>(holds) / kSets;
}

// Of the mean of all sets.
inline double paired_coverage(const std::vector<double>& a, const std::vector<double>& b) {
  return paired_coverage(a, b, mean_of(b) - mean_of(a));
}

// 95 % with a standard error of 1.5; a little less where what is measured is skewed.
inline void covers(const char* what, double share) {
  INFO("coverage of " << what << ": " << share);
  CHECK(share >= 0.90);
  CHECK(share <= 0.99);
}

}  // namespace redoubt::test
