// A value for each 64-bit key, in one block of memory: a look-up touches one place of it.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "sim/kernel/huge_pages.hpp"

namespace redoubt {

// Open addressing with linear probing, at most two thirds full. Any key will do but 2^64 - 1.
template <class Value>
class KeyMap {
 public:
  // The value of the key, new ones as Value{}. The reference holds until the map changes.
  Value& operator[](std::uint64_t key) {
    assert(key != kFree);
    if (3 * (used_ + 1) > 2 * cells_.size()) grow();
    Cell& cell = cells_[place(key)];
    if (cell.key == kFree) {
      cell.key = key;
      ++used_;
    }
    return cell.value;
  }
  // nullptr if the key has no value.
  [[nodiscard]] const Value* find(std::uint64_t key) const {
    if (cells_.empty()) return nullptr;
    const Cell& cell = cells_[place(key)];
    return cell.key == kFree ? nullptr : &cell.value;
  }
  // Cells behind the gap move up, so that none is cut off from the place where its search begins.
  void erase(std::uint64_t key) {
    if (cells_.empty()) return;
    std::size_t gap = place(key);
    if (cells_[gap].key == kFree) return;
    for (std::size_t at = after(gap); cells_[at].key != kFree; at = after(at)) {
      if (steps(home(cells_[at].key), at) < steps(gap, at)) continue;
      cells_[gap] = std::move(cells_[at]);
      gap = at;
    }
    cells_[gap] = Cell{};
    --used_;
  }
  // Erases every key for which keep(key) is false.
  template <class Keep>
  void retain(Keep keep) {
    rehash(cells_.size(), keep);
  }
  [[nodiscard]] std::size_t size() const { return used_; }
  [[nodiscard]] std::size_t bytes() const { return cells_.size() * sizeof(Cell); }

 private:
  static constexpr std::uint64_t kFree = ~std::uint64_t{0};
  struct Cell {
    std::uint64_t key = kFree;
    Value value{};
  };

  [[nodiscard]] std::size_t after(std::size_t at) const {
    return at + 1 == cells_.size() ? 0 : at + 1;
  }
  // From one cell forward to another, round the end.
  [[nodiscard]] std::size_t steps(std::size_t from, std::size_t to) const {
    return to >= from ? to - from : to + cells_.size() - from;
  }
  // Fibonacci hashing of both halves, scaled to the table.
  [[nodiscard]] std::size_t home(std::uint64_t key) const {
    const std::uint64_t mixed = (key ^ (key >> 32)) * 0x9e3779b97f4a7c15ull;
    return static_cast<std::size_t>(((mixed >> 32) * cells_.size()) >> 32);
  }
  // First cell that holds the key or is free.
  [[nodiscard]] std::size_t place(std::uint64_t key) const {
    std::size_t at = home(key);
    while (cells_[at].key != kFree && cells_[at].key != key) at = after(at);
    return at;
  }
  void grow() {
    rehash(2 * cells_.size() + 16, [](std::uint64_t) { return true; });
  }
  template <class Keep>
  void rehash(std::size_t size, Keep keep) {
    auto before = std::exchange(cells_, Cells(size));
    used_ = 0;
    for (Cell& cell : before) {
      if (cell.key == kFree || !keep(cell.key)) continue;
      cells_[place(cell.key)] = std::move(cell);
      ++used_;
    }
  }

  using Cells = std::vector<Cell, HugePageAllocator<Cell>>;
  Cells cells_;
  std::size_t used_ = 0;
};

}  // namespace redoubt
