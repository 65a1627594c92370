// The middle of numbers; of an even number of them the mean of the two in the middle.
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

namespace redoubt::analysis {

// NaN of none.
inline double median(std::vector<double> values) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace redoubt::analysis
