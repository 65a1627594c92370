#include "analysis/statistics/theil_sen.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "analysis/statistics/median.hpp"

namespace redoubt::analysis {

Slope theil_sen(std::span<const double> values) {
  std::vector<double> slopes;
  double points = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i])) continue;
    ++points;
    for (std::size_t j = i + 1; j < values.size(); ++j)
      if (!std::isnan(values[j]))
        slopes.push_back((values[j] - values[i]) / static_cast<double>(j - i));
  }
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  if (slopes.empty()) return {kNaN, kNaN, kNaN};
  std::sort(slopes.begin(), slopes.end());
  const auto count = static_cast<double>(slopes.size());
  const double spread = 1.96 * std::sqrt(points * (points - 1) * (2 * points + 5) / 18.0);
  const auto at = [&](double rank) {
    const double place = std::clamp(rank, 0.0, count - 1);
    return slopes[static_cast<std::size_t>(place)];
  };
  return {median(slopes), at(std::floor((count - spread) / 2)),
          at(std::ceil((count + spread) / 2))};
}

}  // namespace redoubt::analysis
