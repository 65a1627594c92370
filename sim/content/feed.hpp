// One user's feed: the last 15 deliveries, one cache line. The oldest falls out.
#pragma once

#include <bit>
#include <cstdint>

#include "sim/id.hpp"

namespace redoubt {

class alignas(64) Feed {
 public:
  static constexpr unsigned kSlots = 15;

  // Puts a share in front; returns true if a delivery that was never read fell out.
  bool insert(ShareId share) {
    const bool lost = size_ == kSlots && !((seen_ >> head_) & 1u);
    slots_[head_] = share.value;
    seen_ = static_cast<std::uint16_t>(seen_ & ~(1u << head_));
    head_ = static_cast<std::uint8_t>(head_ + 1 == kSlots ? 0 : head_ + 1);
    size_ = static_cast<std::uint8_t>(size_ == kSlots ? kSlots : size_ + 1);
    return lost;
  }
  [[nodiscard]] unsigned size() const { return size_; }
  // Slot of the i-th newest delivery, i < size().
  [[nodiscard]] unsigned slot(unsigned i) const {
    return head_ > i ? head_ - 1u - i : head_ + kSlots - 1u - i;
  }
  [[nodiscard]] ShareId share(unsigned slot) const { return ShareId{slots_[slot]}; }
  [[nodiscard]] bool seen(unsigned slot) const { return (seen_ >> slot) & 1u; }
  void mark_seen(unsigned slot) { seen_ = static_cast<std::uint16_t>(seen_ | (1u << slot)); }

 private:
  std::uint32_t slots_[kSlots] = {};
  std::uint16_t seen_ = 0;
  std::uint8_t head_ = 0;  // next slot to be written
  std::uint8_t size_ = 0;
};
static_assert(sizeof(Feed) == 64);

}  // namespace redoubt
