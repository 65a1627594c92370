// Who follows whom: an immutable directed graph in compressed sparse rows, shared by all
// replicates.
//
// Content flows author → follower. Row u holds the followers of u, ascending and without duplicates
// or self-loops. 4 bytes per edge.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/id.hpp"

namespace redoubt {

class SocialGraph {
 public:
  using Edge = std::pair<std::uint32_t, std::uint32_t>;  // (author, follower)

  SocialGraph() = default;
  // Sorts, drops duplicates and self-loops. Every end must be < nodes. Takes 4 bytes per edge while
  // it works, besides the list itself. Throws std::length_error from 2^32 edges on.
  SocialGraph(std::uint32_t nodes, std::vector<Edge> edges);
  // From compressed rows: row u is followers[offsets[u] … offsets[u + 1]), in any order. Sorts each
  // row in place, drops duplicates and self-loops.
  SocialGraph(std::vector<std::uint32_t> offsets, std::vector<std::uint32_t> followers);

  [[nodiscard]] std::uint32_t nodes() const {
    return static_cast<std::uint32_t>(offsets_.empty() ? 0 : offsets_.size() - 1);
  }
  [[nodiscard]] std::uint64_t edges() const { return followers_.size(); }
  [[nodiscard]] std::span<const std::uint32_t> followers(UserId u) const {
    return {followers_.data() + offsets_[u.value], followers_.data() + offsets_[u.value + 1]};
  }
  [[nodiscard]] bool follows(UserId follower, UserId author) const;  // O(log degree)
  // The same edges the other way round: row v of the result holds whom v follows.
  [[nodiscard]] SocialGraph reversed() const;

  // Start of each row in the follower array; nodes() + 1 entries.
  [[nodiscard]] std::span<const std::uint32_t> offsets() const { return offsets_; }
  [[nodiscard]] std::span<const std::uint32_t> targets() const { return followers_; }

 private:
  void sort_rows();

  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> followers_;
};

}  // namespace redoubt
