// What one run of a sweep gave, or why it gave nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace redoubt::analysis {

struct RunResult {
  std::uint64_t run = 0;       // point × replicates + replicate
  std::vector<double> values;  // one per outcome; NaN: nothing to count
  std::string digest;
  std::string error;  // why it failed, twice; empty: it is finished
  double seconds = 0;

  [[nodiscard]] bool failed() const { return !error.empty(); }
};

}  // namespace redoubt::analysis
