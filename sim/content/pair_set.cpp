#include "sim/content/pair_set.hpp"

#include <utility>

#include "sim/kernel/prefetch.hpp"

namespace redoubt {

// Fibonacci hashing of both halves, scaled to a table of any size.
std::size_t PairSet::Table::home(std::uint64_t pair) const {
  const std::uint64_t mixed = (pair ^ (pair >> 32)) * 0x9E3779B97F4A7C15ull;
  return static_cast<std::size_t>(((mixed >> 32) * cells_.size()) >> 32);
}

void PairSet::Table::prefetch(std::uint64_t pair) const {
  if (!cells_.empty()) redoubt::prefetch(&cells_[home(pair)]);
}

// First cell that holds the pair or is free.
std::size_t PairSet::Table::place(std::uint64_t pair) const {
  std::size_t cell = home(pair);
  while (cells_[cell] != kFree && cells_[cell] != pair)
    cell = cell + 1 == cells_.size() ? 0 : cell + 1;
  return cell;
}

bool PairSet::Table::contains(std::uint64_t pair) const {
  return !cells_.empty() && cells_[place(pair)] == pair;
}

bool PairSet::Table::insert(std::uint64_t pair) {
  if (3 * (used_ + 1) > 2 * cells_.size()) grow();
  const std::size_t cell = place(pair);
  if (cells_[cell] == pair) return false;
  cells_[cell] = pair;
  ++used_;
  return true;
}

// By half: the table stays between four and six ninths full.
void PairSet::Table::grow() {
  const auto before = std::exchange(cells_, {});
  cells_.assign(before.empty() ? 1024 : before.size() + before.size() / 2, kFree);
  for (const std::uint64_t pair : before)
    if (pair != kFree) cells_[place(pair)] = pair;
}

}  // namespace redoubt
