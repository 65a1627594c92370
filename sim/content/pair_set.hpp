// A set of (user, post) pairs of the last weeks, for "at most once" and "distinct readers".
#pragma once

#include <cstdint>
#include <vector>

#include "sim/id.hpp"
#include "sim/kernel/huge_pages.hpp"

namespace redoubt {

// Open addressing with linear probing, at most two thirds full. Two generations are kept: age()
// forgets the older one, so a pair is remembered for at least one period between two calls and at
// most two.
class PairSet {
 public:
  // True if the pair was not there yet.
  bool insert(UserId user, PostId post) {
    const std::uint64_t pair = (static_cast<std::uint64_t>(user.value) << 32) | post.value;
    young_.prefetch(pair);  // both tables are random memory: wait for them together
    if (old_.contains(pair)) return false;
    return young_.insert(pair);
  }
  [[nodiscard]] bool contains(UserId user, PostId post) const {
    const std::uint64_t pair = (static_cast<std::uint64_t>(user.value) << 32) | post.value;
    return young_.contains(pair) || old_.contains(pair);
  }
  // Brings the pair's place closer.
  void prefetch(UserId user, PostId post) const {
    young_.prefetch((static_cast<std::uint64_t>(user.value) << 32) | post.value);
  }
  void age() {
    old_ = std::move(young_);
    young_ = Table{};
  }
  [[nodiscard]] std::size_t bytes() const { return young_.bytes() + old_.bytes(); }

 private:
  class Table {
   public:
    bool insert(std::uint64_t pair);
    [[nodiscard]] bool contains(std::uint64_t pair) const;
    void prefetch(std::uint64_t pair) const;
    [[nodiscard]] std::size_t bytes() const { return cells_.size() * sizeof(std::uint64_t); }

   private:
    static constexpr std::uint64_t kFree = ~std::uint64_t{0};
    [[nodiscard]] std::size_t home(std::uint64_t pair) const;
    [[nodiscard]] std::size_t place(std::uint64_t pair) const;
    void grow();
    std::vector<std::uint64_t, HugePageAllocator<std::uint64_t>> cells_;
    std::size_t used_ = 0;
  };
  Table young_;
  Table old_;
};

}  // namespace redoubt
