#include "sim/network/weighted_choice.hpp"

#include <utility>

namespace redoubt {

// Vose's construction: a column that is too light is filled up by one that is too heavy.
WeightedChoice::WeightedChoice(std::vector<std::uint32_t> members, std::span<const double> weight)
    : members_(std::move(members)), columns_(members_.size()) {
  double sum = 0;
  for (const std::uint32_t member : members_) sum += weight[member];
  const double scale = static_cast<double>(members_.size()) / sum;
  std::vector<double> height(members_.size());
  std::vector<std::uint32_t> light;
  std::vector<std::uint32_t> heavy;
  for (std::uint32_t i = 0; i < members_.size(); ++i) {
    height[i] = weight[members_[i]] * scale;
    (height[i] < 1 ? light : heavy).push_back(i);
  }
  while (!light.empty() && !heavy.empty()) {
    const std::uint32_t filled = light.back();
    const std::uint32_t giver = heavy.back();
    light.pop_back();
    columns_[filled] = {static_cast<float>(height[filled]), giver};
    height[giver] -= 1 - height[filled];
    if (height[giver] < 1) {
      heavy.pop_back();
      light.push_back(giver);
    }
  }
}

}  // namespace redoubt
