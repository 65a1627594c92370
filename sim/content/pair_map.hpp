// A value for each (user, post) pair that was ever asked for, until the post is forgotten.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "sim/id.hpp"

namespace redoubt {

// Open addressing with linear probing, at most two thirds full. Nothing is ever taken out singly.
template <class Value>
class PairMap {
 public:
  // The value of the pair, new ones as Value{}. The reference holds until the next call.
  Value& operator()(UserId user, PostId post) {
    if (3 * (used_ + 1) > 2 * cells_.size()) rehash(2 * cells_.size() + 16, 0);
    Cell& cell = cells_[place(pair(user, post))];
    if (cell.pair == kFree) {
      cell.pair = pair(user, post);
      ++used_;
    }
    return cell.value;
  }
  // nullptr if the pair was never asked for.
  [[nodiscard]] const Value* find(UserId user, PostId post) const {
    if (cells_.empty()) return nullptr;
    const Cell& cell = cells_[place(pair(user, post))];
    return cell.pair == kFree ? nullptr : &cell.value;
  }
  // Forgets the pairs of earlier posts.
  void forget_before(PostId first) {
    if (!cells_.empty()) rehash(cells_.size(), first.value);
  }
  [[nodiscard]] std::size_t size() const { return used_; }
  [[nodiscard]] std::size_t bytes() const { return cells_.size() * sizeof(Cell); }

 private:
  static constexpr std::uint64_t kFree = ~std::uint64_t{0};
  struct Cell {
    std::uint64_t pair = kFree;
    Value value{};
  };
  static std::uint64_t pair(UserId user, PostId post) {
    return (static_cast<std::uint64_t>(user.value) << 32) | post.value;
  }
  // Fibonacci hashing of both halves, scaled to the table.
  [[nodiscard]] std::size_t place(std::uint64_t wanted) const {
    const std::uint64_t mixed = (wanted ^ (wanted >> 32)) * 0x9e3779b97f4a7c15ull;
    auto at = static_cast<std::size_t>(((mixed >> 32) * cells_.size()) >> 32);
    while (cells_[at].pair != kFree && cells_[at].pair != wanted)
      at = at + 1 == cells_.size() ? 0 : at + 1;
    return at;
  }
  void rehash(std::size_t size, std::uint32_t first_post) {
    std::vector<Cell> before = std::exchange(cells_, std::vector<Cell>(size));
    used_ = 0;
    for (Cell& cell : before) {
      if (cell.pair == kFree || static_cast<std::uint32_t>(cell.pair) < first_post) continue;
      cells_[place(cell.pair)] = std::move(cell);
      ++used_;
    }
  }

  std::vector<Cell> cells_;
  std::size_t used_ = 0;
};

}  // namespace redoubt
