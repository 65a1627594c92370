#include "sim/network/social_graph.hpp"

#include <algorithm>
#include <cassert>
#include <stdexcept>

namespace redoubt {

namespace {

constexpr std::uint64_t kMaxEdges = 0xffffffffull;  // offsets are 32 bits wide

void require_countable(std::uint64_t edges) {
  if (edges > kMaxEdges) throw std::length_error("a network can have at most 4294967295 edges");
}

// Turns counts stored at [u + 1] into the start of each row.
void accumulate(std::vector<std::uint32_t>& offsets) {
  for (std::size_t u = 1; u < offsets.size(); ++u) offsets[u] += offsets[u - 1];
}

}  // namespace

// Counting sort by author, then each short row by itself: rows stay in cache, and no pair moves
// twice.
SocialGraph::SocialGraph(std::uint32_t nodes, std::vector<Edge> edges)
    : offsets_(std::size_t{nodes} + 1, 0) {
  require_countable(edges.size());
  for (const auto& [author, follower] : edges) {
    assert(author < nodes && follower < nodes);
    ++offsets_[author + 1];
  }
  accumulate(offsets_);
  followers_.resize(edges.size());
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (const auto& [author, follower] : edges) followers_[next[author]++] = follower;
  std::vector<Edge>().swap(edges);
  sort_rows();
}

SocialGraph::SocialGraph(std::vector<std::uint32_t> offsets, std::vector<std::uint32_t> followers)
    : offsets_(std::move(offsets)), followers_(std::move(followers)) {
  require_countable(followers_.size());
  assert(!offsets_.empty() && offsets_.front() == 0 && offsets_.back() == followers_.size());
  sort_rows();
}

void SocialGraph::sort_rows() {
  auto kept = followers_.begin();
  std::uint32_t row_start = 0;
  for (std::uint32_t u = 0; u < nodes(); ++u) {
    const auto first = followers_.begin() + row_start;
    row_start = offsets_[u + 1];
    const auto last = followers_.begin() + row_start;
    if (!std::is_sorted(first, last)) std::sort(first, last);
    const auto row_begin = kept;
    for (auto it = first; it != last; ++it)
      if (*it != u && (kept == row_begin || *(kept - 1) != *it)) *kept++ = *it;
    offsets_[u + 1] = static_cast<std::uint32_t>(kept - followers_.begin());
  }
  const bool dropped = kept != followers_.end();
  followers_.erase(kept, followers_.end());
  if (dropped && followers_.capacity() - followers_.size() > followers_.size() / 8)
    followers_.shrink_to_fit();
}

bool SocialGraph::follows(UserId follower, UserId author) const {
  const auto row = followers(author);
  return std::binary_search(row.begin(), row.end(), follower.value);
}

// Authors are visited in ascending order, so the rows of the result come out sorted.
SocialGraph SocialGraph::reversed() const {
  SocialGraph result;
  result.offsets_.assign(offsets_.empty() ? 1 : offsets_.size(), 0);
  for (const std::uint32_t follower : followers_) ++result.offsets_[follower + 1];
  accumulate(result.offsets_);
  result.followers_.resize(followers_.size());
  std::vector<std::uint32_t> next(result.offsets_.begin(), result.offsets_.end() - 1);
  for (std::uint32_t u = 0; u < nodes(); ++u)
    for (const std::uint32_t follower : followers(UserId(u)))
      result.followers_[next[follower]++] = u;
  return result;
}

}  // namespace redoubt
