// One line of `redoubt bench`: a speed beside its baseline, measured in turns in the same run.
#pragma once

#include <string>
#include <vector>

namespace redoubt::analysis {

struct BenchResult {
  std::string name;
  double value = 0;  // median over the rounds, in `unit`
  std::string unit;
  double baseline = 0;  // the same work by the baseline, median over the rounds; or a limit
  double ratio = 0;     // median of value / baseline within a round; limit / value
  double target = 0;    // ratio asked for
  bool met = false;     // ratio >= target; absolute speeds decide nothing, machines differ
  double noise = 0;     // (largest - smallest) / median of the ratios
  double least = 0;     // smallest and largest ratio of a round; both 0: there is but one
  double most = 0;
  double low = 0;  // 95 % interval of `value`; both 0: not known
  double high = 0;
};

// Which workloads are measured: those whose name holds the text; all if it is empty.
struct BenchFilter {
  std::string only{};
  [[nodiscard]] bool wants(const std::string& name) const {
    return name.find(only) != std::string::npos;
  }
};

// Sums up rounds in which work and baseline took turns; both lists have one speed a round.
BenchResult sum_up_rounds(std::string name, std::string unit, const std::vector<double>& values,
                          const std::vector<double>& baselines, double target_ratio);

// A size or cost that should stay below a limit: ratio = limit / value, and at least 1 is asked.
BenchResult against_limit(std::string name, std::string unit, double value, double limit);

// The median of many ratios of the same small piece of work with a part and without it, with the
// interval that order statistics give it if the pieces are independent. Met if all of it is below
// the limit.
BenchResult sum_up_pairs(std::string name, std::vector<double> ratios, double limit);

// CPU time of this process in seconds; other programs on the machine do not count.
double cpu_seconds();

}  // namespace redoubt::analysis
