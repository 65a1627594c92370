// Sorts the events of one bucket: one counting pass over the leading bits, then insertion.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/kernel/event_chunks.hpp"
#include "sim/kernel/event_key.hpp"

namespace redoubt {

class BucketSort {
 public:
  // Empties `list`, whose events agree in all bits of `high` from `shift` up, into `sorted`.
  // Returns their number; `sorted` may be longer.
  std::size_t operator()(EventList& list, ChunkPool& pool, int shift,
                         std::vector<EventKey>& sorted) {
    const std::size_t n = list.count_and_fetch();
    if (sorted.size() < n) sorted.resize(std::max(n, 2 * sorted.size()));
    if (n <= kInsertionOnly) {
      EventKey* out = sorted.data();
      list.consume(pool, [&out](const EventKey* begin, const EventKey* end) {
        out = std::copy(begin, end, out);
      });
    } else {
      distribute(list, pool, n, shift, sorted.data());
    }
    insert_sort(sorted.data(), sorted.data() + n);
    return n;
  }

 private:
  static constexpr std::size_t kInsertionOnly = 12;
  static constexpr std::uint32_t kLongRun = 24;  // std::sort beats insertion from here on

  // About one event a slot, so that the insertion pass moves few events, and by few places.
  void distribute(EventList& list, ChunkPool& pool, std::size_t n, int shift, EventKey* out) {
    const int bits = std::min({shift, static_cast<int>(std::bit_width(n)), 16});
    const int slot_shift = shift - bits;
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    const auto slot = [=](const EventKey& e) { return (e.high >> slot_shift) & mask; };
    begin_.assign(mask + 2, 0);
    list.for_each_chunk([&](const EventKey* first, const EventKey* last) {
      for (; first != last; ++first) ++begin_[slot(*first) + 1];
    });
    std::uint32_t sum = 0;
    std::uint32_t longest = 0;
    for (std::uint32_t& start : begin_) {
      longest = std::max(longest, start);
      sum += start;
      start = sum;
    }
    list.consume(pool, [&](const EventKey* first, const EventKey* last) {
      for (; first != last; ++first) out[begin_[slot(*first)]++] = *first;
    });
    if (longest > kLongRun) sort_long_runs(out);
  }

  // After the distribution begin_[s] is the end of slot s.
  void sort_long_runs(EventKey* out) const {
    std::uint32_t start = 0;
    for (const std::uint32_t end : begin_) {
      if (end - start > kLongRun) std::sort(out + start, out + end);
      start = end;
    }
  }

  static void insert_sort(EventKey* begin, EventKey* end) {
    for (EventKey* p = begin + 1; p < end; ++p) {
      const EventKey event = *p;
      EventKey* hole = p;
      for (; hole != begin && event < hole[-1]; --hole) *hole = hole[-1];
      *hole = event;
    }
  }

  std::vector<std::uint32_t> begin_;
};

}  // namespace redoubt
