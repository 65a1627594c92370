// A growing sequence of which only the recent part is kept: chunks are freed whole from the front.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <type_traits>
#include <vector>

#include "sim/kernel/huge_pages.hpp"
#include "sim/kernel/prefetch.hpp"

namespace redoubt {

// Ids run 0, 1, 2 … and are never reused. Access is O(1): one load of the chunk table, one of the
// element.
template <class T, unsigned kLogChunk = 12>
class SlidingStore {
 public:
  static constexpr std::uint32_t kChunk = 1u << kLogChunk;

  std::uint32_t push(const T& value) {
    const std::uint32_t id = end_;
    if ((id & (kChunk - 1)) == 0) add_chunk();
    ++end_;
    (*this)[id] = value;
    return id;
  }
  [[nodiscard]] T& operator[](std::uint32_t id) {
    assert(holds(id));
    return chunks_[(id >> kLogChunk) - first_chunk_][id & (kChunk - 1)];
  }
  [[nodiscard]] const T& operator[](std::uint32_t id) const {
    assert(holds(id));
    return chunks_[(id >> kLogChunk) - first_chunk_][id & (kChunk - 1)];
  }
  // First id that is still kept (whole chunks only) and one past the last.
  [[nodiscard]] std::uint32_t begin_id() const { return first_chunk_ << kLogChunk; }
  [[nodiscard]] std::uint32_t end_id() const { return end_; }
  [[nodiscard]] bool holds(std::uint32_t id) const { return id >= begin_id() && id < end_; }
  [[nodiscard]] std::size_t bytes() const { return (chunks_.size() + spare_.size()) * kChunkBytes; }
  // Brings an element closer; any id will do.
  void prefetch(std::uint32_t id) const {
    if (holds(id)) redoubt::prefetch(&(*this)[id]);
  }

  // Frees every chunk whose ids are all below `id`; freed chunks are used again.
  void drop_before(std::uint32_t id) {
    const std::uint32_t whole = (id >> kLogChunk) - first_chunk_;
    if (id <= begin_id() || whole == 0) return;
    for (std::uint32_t i = 0; i < whole; ++i) spare_.push_back(chunks_[i]);
    chunks_.erase(chunks_.begin(), chunks_.begin() + whole);
    first_chunk_ += whole;
  }

 private:
  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };
  static constexpr std::size_t kChunkBytes = kChunk * sizeof(T);

  void add_chunk() {
    if (spare_.empty()) add_slab();
    chunks_.push_back(spare_.back());
    spare_.pop_back();
  }

  // Memory doubles, a slab at a time, up to 2 MB (huge pages).
  void add_slab() {
    static_assert(std::is_trivially_destructible_v<T>);
    constexpr std::size_t kLargest = std::max<std::size_t>(1, (std::size_t{1} << 21) / kChunkBytes);
    const std::size_t chunks = std::clamp<std::size_t>(chunks_.size(), 1, kLargest);
    slabs_.emplace_back(allocate_pages(chunks * kChunkBytes));
    auto* first = static_cast<T*>(slabs_.back().get());
    std::uninitialized_value_construct_n(first, chunks * kChunk);
    for (std::size_t i = chunks; i-- > 0;) spare_.push_back(first + i * kChunk);
  }

  std::vector<T*> chunks_;
  std::vector<T*> spare_;
  std::vector<std::unique_ptr<void, Free>> slabs_;
  std::uint32_t first_chunk_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace redoubt
