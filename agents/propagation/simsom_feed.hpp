// One account's feed under rule `simsom`: the 15 youngest posts, each with the copies that arrived.
#pragma once

#include <algorithm>
#include <cstdint>

#include "sim/id.hpp"

namespace redoubt {

// A share on its way to the feeds.
struct SimsomMessage {
  PostId post;
  ShareId share;
  std::uint32_t copies = 1;
  float appeal = 0;
};

// In columns, so that a post is found by vector code: rows 0 … 14 are read, 15 … 29 came in this
// step.
class SimsomFeed {
 public:
  static constexpr unsigned kSlots = 15;
  SimsomFeed() { std::fill(post_, post_ + kRows, kNothing); }

  // Copies of a post that is there add to it; a new one takes a slot if fewer than 15 came in this
  // step. Returns false if it found no place.
  bool receive(const SimsomMessage& message) {
    std::uint32_t row = kNothing;
    for (std::uint32_t i = 0; i < kRows; ++i) row = post_[i] == message.post.value ? i : row;
    if (row != kNothing) {
      copies_[row] += message.copies;
      return true;
    }
    if (incoming_ == kSlots) return false;
    put(kSlots + incoming_++, message);
    return true;
  }
  // Ends a step: what came in stands in front, the oldest falls out.
  void settle(std::uint32_t step) {
    if (incoming_ == 0) return;
    const unsigned stay = std::min(count_, kSlots - incoming_);
    for (unsigned i = stay; i-- > 0;) move(i, i + incoming_);
    for (unsigned i = 0; i < incoming_; ++i) {
      move(kSlots + i, i);
      arrived_[i] = step;
      post_[kSlots + i] = kNothing;
    }
    count_ = stay + incoming_;
    incoming_ = 0;
  }

  [[nodiscard]] unsigned size() const { return count_; }
  [[nodiscard]] PostId post(unsigned slot) const { return PostId{post_[slot]}; }
  [[nodiscard]] ShareId share(unsigned slot) const { return ShareId{share_[slot]}; }
  [[nodiscard]] std::uint32_t copies(unsigned slot) const { return copies_[slot]; }
  [[nodiscard]] std::uint32_t arrived(unsigned slot) const { return arrived_[slot]; }
  [[nodiscard]] float appeal(unsigned slot) const { return appeal_[slot]; }

 private:
  static constexpr std::uint32_t kRows = 32;  // two are padding
  static constexpr std::uint32_t kNothing = 0xffffffffu;

  void put(unsigned row, const SimsomMessage& message) {
    post_[row] = message.post.value;
    share_[row] = message.share.value;
    copies_[row] = message.copies;
    appeal_[row] = message.appeal;
  }
  void move(unsigned from, unsigned to) {
    post_[to] = post_[from];
    share_[to] = share_[from];
    copies_[to] = copies_[from];
    appeal_[to] = appeal_[from];
    if (from < kSlots) arrived_[to] = arrived_[from];
  }

  std::uint32_t post_[kRows];
  std::uint32_t share_[2 * kSlots] = {};
  std::uint32_t copies_[2 * kSlots] = {};
  float appeal_[2 * kSlots] = {};
  std::uint32_t arrived_[kSlots] = {};  // step
  unsigned count_ = 0;
  unsigned incoming_ = 0;
};

}  // namespace redoubt
