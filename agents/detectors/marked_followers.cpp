#include "agents/detectors/marked_followers.hpp"

#include <algorithm>

namespace redoubt {

void MarkedFollowers::mark(std::span<const std::uint32_t> followers) {
  for (const std::uint32_t person : marked_) bits_[person / 64] = 0;
  marked_.assign(followers.begin(), followers.end());
  if (marked_.empty()) return;
  const std::size_t words = *std::max_element(marked_.begin(), marked_.end()) / 64 + std::size_t{1};
  if (words > bits_.size()) bits_.resize(words);
  for (const std::uint32_t person : marked_) bits_[person / 64] |= std::uint64_t{1} << person % 64;
}

// |A ∩ B| / |A ∪ B| is at most the smaller of the two sets over the larger: most pairs need no
// more.
bool MarkedFollowers::like(std::span<const std::uint32_t> others, double least) const {
  const auto [smaller, larger] = std::minmax({marked_.size(), others.size()});
  if (smaller == 0 || static_cast<double>(smaller) / static_cast<double>(larger) < least)
    return false;
  const std::size_t both = common(others);
  const std::size_t either = smaller + larger - both;
  return static_cast<double>(both) / static_cast<double>(either) >= least;
}

std::size_t MarkedFollowers::common(std::span<const std::uint32_t> others) const {
  std::size_t count = 0;
  for (const std::uint32_t person : others)
    if (person / 64 < bits_.size()) count += bits_[person / 64] >> person % 64 & 1u;
  return count;
}

}  // namespace redoubt
