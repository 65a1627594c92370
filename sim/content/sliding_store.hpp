// A growing sequence of which only the recent part is kept: chunks are freed whole from the front.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

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
  [[nodiscard]] std::size_t bytes() const { return chunks_.size() * kChunk * sizeof(T); }

  // Frees every chunk whose ids are all below `id`; freed chunks are used again.
  void drop_before(std::uint32_t id) {
    const std::uint32_t whole = (id >> kLogChunk) - first_chunk_;
    if (id <= begin_id() || whole == 0) return;
    for (std::uint32_t i = 0; i < whole; ++i) spare_.push_back(std::move(chunks_[i]));
    chunks_.erase(chunks_.begin(), chunks_.begin() + whole);
    first_chunk_ += whole;
  }

 private:
  void add_chunk() {
    if (spare_.empty()) {
      chunks_.push_back(std::make_unique<T[]>(kChunk));
    } else {
      chunks_.push_back(std::move(spare_.back()));
      spare_.pop_back();
    }
  }

  std::vector<std::unique_ptr<T[]>> chunks_;
  std::vector<std::unique_ptr<T[]>> spare_;
  std::uint32_t first_chunk_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace redoubt
