// A robust slope with its interval.
#pragma once

#include <span>

namespace redoubt::analysis {

struct Slope {
  double median;  // NaN with fewer than two points
  double low;     // 95 % interval
  double high;
};

// Theil–Sen: the median of the slopes between all pairs of points one step apart and more; the
// interval follows from the normal limit of Kendall's S [Sen 1968]. Points that are NaN are left
// out. Slope per step.
Slope theil_sen(std::span<const double> values);

}  // namespace redoubt::analysis
