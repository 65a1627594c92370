// Append-only lists of events in fixed chunks from a pool: one pointer a list, no copying on
// growth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include "sim/kernel/event_key.hpp"
#include "sim/kernel/huge_pages.hpp"
#include "sim/kernel/prefetch.hpp"

namespace redoubt {

// Aligned to its size, so that a pointer to an event tells whether its chunk is full.
struct alignas(1024) EventChunk {
  static constexpr std::size_t kEvents = 63;
  EventChunk* older = nullptr;
  std::uint64_t unused = 0;
  EventKey events[kEvents];
};

// Hands out chunks and takes them back; memory grows in slabs and is freed with the pool.
class ChunkPool {
 public:
  EventChunk* take() {
    if (free_ == nullptr) add_slab();
    EventChunk* chunk = free_;
    free_ = chunk->older;
    return chunk;
  }
  void give(EventChunk* chunk) {
    chunk->older = free_;
    free_ = chunk;
  }

 private:
  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };

  // From 64 kB (a small world) doubling to 4 MB (huge pages).
  void add_slab() {
    constexpr std::size_t kSmallest = std::size_t{1} << 16;
    constexpr std::size_t kLargest = std::size_t{1} << 22;
    const std::size_t bytes = slabs_.size() < 6 ? kSmallest << slabs_.size() : kLargest;
    slabs_.emplace_back(allocate_pages(bytes));
    auto* chunks = static_cast<EventChunk*>(slabs_.back().get());
    for (std::size_t i = bytes / sizeof(EventChunk); i-- > 0;) give(new (chunks + i) EventChunk);
  }

  std::vector<std::unique_ptr<void, Free>> slabs_;
  EventChunk* free_ = nullptr;
};

// The list's only state is where the next event goes; "at a chunk boundary" means full or empty.
class EventList {
 public:
  [[nodiscard]] bool empty() const { return next_ == nullptr; }

  void append(ChunkPool& pool, const EventKey& event) {
    if (at_boundary()) start_chunk(pool);
    *next_++ = event;
  }
  // Number of events; fetches them into the cache meanwhile (1.1× for the queue at 1e6 events).
  [[nodiscard]] std::size_t count_and_fetch() const {
    std::size_t n = 0;
    for_each_chunk([&n](const EventKey* begin, const EventKey* end) {
      constexpr std::ptrdiff_t kEventsPerLine = 64 / sizeof(EventKey);
      const std::ptrdiff_t events = end - begin;
      n += static_cast<std::size_t>(events);
      for (std::ptrdiff_t i = 0; i < events; i += kEventsPerLine) prefetch(begin + i);
    });
    return n;
  }
  // Calls visit(begin, end) for each chunk, the newest first.
  template <class Visit>
  void for_each_chunk(Visit&& visit) const {
    const EventKey* end = next_;
    for (const EventChunk* chunk = newest(); chunk != nullptr; chunk = chunk->older) {
      visit(static_cast<const EventKey*>(chunk->events), end);
      if (chunk->older != nullptr) end = chunk->older->events + EventChunk::kEvents;
    }
  }
  // The same, and empties the list; each chunk is reused from its visit's end on.
  template <class Visit>
  void consume(ChunkPool& pool, Visit&& visit) {
    const EventKey* end = next_;
    EventChunk* chunk = newest();
    next_ = nullptr;
    while (chunk != nullptr) {
      EventChunk* older = chunk->older;
      visit(static_cast<const EventKey*>(chunk->events), end);
      pool.give(chunk);
      chunk = older;
      if (chunk != nullptr) end = chunk->events + EventChunk::kEvents;
    }
  }

 private:
  static constexpr std::uintptr_t kMask = sizeof(EventChunk) - 1;

  [[nodiscard]] bool at_boundary() const {
    return (reinterpret_cast<std::uintptr_t>(next_) & kMask) == 0;
  }
  [[nodiscard]] EventChunk* newest() const {
    if (next_ == nullptr) return nullptr;
    return reinterpret_cast<EventChunk*>((reinterpret_cast<std::uintptr_t>(next_) - 1) & ~kMask);
  }
  void start_chunk(ChunkPool& pool) {
    EventChunk* chunk = pool.take();
    chunk->older = newest();
    next_ = chunk->events;
  }

  EventKey* next_ = nullptr;
};

}  // namespace redoubt
