// The followers of one account, marked, so that many others can be compared with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace redoubt {

// Followers come in any order, nobody twice.
class MarkedFollowers {
 public:
  // In place of those marked before.
  void mark(std::span<const std::uint32_t> followers);
  // Whether the Jaccard similarity of the two sets is at least this, which is above 0.
  [[nodiscard]] bool like(std::span<const std::uint32_t> others, double least) const;

 private:
  [[nodiscard]] std::size_t common(std::span<const std::uint32_t> others) const;

  std::vector<std::uint32_t> marked_;
  std::vector<std::uint64_t> bits_;  // by person, 64 a word
};

}  // namespace redoubt
