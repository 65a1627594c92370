// What a visit finds in the feed, in columns: short loops over all slots become vector code.
#pragma once

#include <cstdint>

#include "sim/content/feed.hpp"
#include "sim/id.hpp"

namespace redoubt {

// Rows beyond `count` are padding: never read first, equal to no post.
struct FeedPage {
  static constexpr unsigned kRows = 16;
  static constexpr std::uint32_t kSeen = 0xffffffffu;

  unsigned count = 0;
  float score[kRows];
  std::uint32_t seen[kRows];  // 0 or kSeen
  std::uint32_t post[kRows];
  std::uint32_t share[kRows];
  std::uint32_t slot[kRows];
  std::uint32_t published_s[kRows];
  std::uint32_t shares[kRows];  // of the post so far

  // Whether a row shows this post and was seen.
  [[nodiscard]] bool saw(std::uint32_t wanted) const {
    std::uint32_t hit = 0;
    for (unsigned i = 0; i < kRows; ++i) hit |= (post[i] == wanted ? kSeen : 0u) & seen[i];
    return hit != 0;
  }

  // Writes the rows from the best to the worst; ties keep the lower row first. Each row counts how
  // many come before it: 256 comparisons without a branch cost a third of sorting by insertion.
  void sort_rows(std::uint8_t* order) const {
    std::uint32_t before[kRows] = {};
    std::uint32_t row[kRows];
    for (unsigned i = 0; i < kRows; ++i) row[i] = i;
    for (unsigned i = 0; i < kRows; ++i) {
      const float s = score[i];
      for (unsigned j = 0; j < kRows; ++j) {
        const std::uint32_t better = s > score[j] ? 1u : 0u;
        const std::uint32_t tie = s == score[j] ? 1u : 0u;
        before[j] += better | (tie & (row[j] > i ? 1u : 0u));
      }
    }
    for (unsigned j = 0; j < kRows; ++j) order[before[j]] = static_cast<std::uint8_t>(j);
  }
};

}  // namespace redoubt
