// How wide a bucket of the event queue should be, from event times and counts only.
//
// Widths are powers of two: events with equal (high >> shift) share a bucket; one millisecond is
// the narrowest.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/kernel/event_key.hpp"

namespace redoubt::bucket_width {

inline constexpr int kNarrowest = EventKey::kKindBits + EventKey::kMinorBits;
inline constexpr int kWidest = 62;

// Events a bucket should hold. A share of what is pending, so that a ring of 1024 buckets spans
// four times the mean wait and few events are far; at least 32, below which opening costs more
// than sorting. Twice or half the share costs up to 15 % (hold model, 1e4 and 1e7 pending).
inline std::size_t wanted_events(std::size_t pending) {
  return std::max<std::size_t>(32, pending / 256);
}

// Width at which `wanted` events fall into the first bucket; `highs` is every stride-th pending
// event's high word, in any order.
inline int from_sample(std::vector<std::uint64_t>& highs, std::size_t stride, std::size_t wanted) {
  if (highs.empty()) return kNarrowest;
  const std::size_t rank = std::min(highs.size() - 1, wanted / stride);
  const auto nth = highs.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(highs.begin(), nth, highs.end());
  const std::uint64_t first = *std::min_element(highs.begin(), nth + 1);
  return std::clamp(static_cast<int>(std::bit_width(*nth - first)), kNarrowest, kWidest);
}

// Width after seeing `events` in `buckets`: unchanged within a factor of three of what is wanted.
inline int corrected(int shift, std::size_t events, std::uint64_t buckets, std::size_t wanted) {
  const double ratio =
      static_cast<double>(events) / (static_cast<double>(buckets) * static_cast<double>(wanted));
  if (ratio < 3.0 && ratio > 1.0 / 3.0) return shift;
  double rest = ratio;
  for (; rest > 1.5 && shift > kNarrowest; rest /= 2) --shift;
  for (; rest < 0.75 && shift < kWidest; rest *= 2) ++shift;
  return shift;
}

}  // namespace redoubt::bucket_width
