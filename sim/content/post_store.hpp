// Posts and shares of the last weeks: what readers touch often stands apart from what they do not.
#pragma once

#include <cstdint>

#include "sim/content/packed_content.hpp"
#include "sim/content/sliding_store.hpp"
#include "sim/id.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// The part of a post that a reader touches; 32 bytes.
struct PostState {
  std::uint32_t published_s = 0;  // simulated seconds, rounded down
  std::uint32_t key = 0;          // low half of the content key: keys its readers' draws
  UserId author;
  std::uint32_t shares = 0;                 // publication not counted
  std::uint32_t exposures = 0;              // distinct readers
  float share_probability = 0;              // of a reader on first view
  std::uint32_t harm_record = 0xffffffffu;  // row in the log of harmful posts
  std::uint8_t group = 0;
  std::uint8_t reports = 0;  // saturates
  std::uint8_t flags = 0;
  std::uint8_t visibility =
      kFullyVisible;  // share of its audience that moderation leaves, 0 = none

  static constexpr std::uint8_t kFullyVisible = 255;

  [[nodiscard]] bool harmful() const { return harm_record != 0xffffffffu; }
};
static_assert(sizeof(PostState) == 32);

inline SimTime published_at(const PostState& post) {
  return SimTime{static_cast<std::int64_t>(post.published_s) * 1000};
}

// A post passed on: `parent` is the share through which the user saw it; 16 bytes.
struct Share {
  PostId post;
  UserId user;
  ShareId parent;  // invalid for the publication itself
  std::uint32_t time_s = 0;
};
static_assert(sizeof(Share) == 16);

class PostStore {
 public:
  PostId add(const PostState& state, const PostContent& content) {
    const PostId id{states_.push(state)};
    contents_.push(PackedContent(content));
    return id;
  }
  ShareId add(const Share& share) { return ShareId{shares_.push(share)}; }

  [[nodiscard]] PostState& state(PostId id) { return states_[id.value]; }
  [[nodiscard]] const PostState& state(PostId id) const { return states_[id.value]; }
  [[nodiscard]] PostContent content(PostId id) const {
    return contents_[id.value].unpack(states_[id.value].group);
  }
  // The content key, which names the post in draws.
  [[nodiscard]] std::uint64_t key(PostId id) const { return contents_[id.value].key(); }
  [[nodiscard]] const Share& share(ShareId id) const { return shares_[id.value]; }
  [[nodiscard]] bool holds(PostId id) const { return states_.holds(id.value); }
  [[nodiscard]] bool holds(ShareId id) const { return shares_.holds(id.value); }
  // Brings what a reader touches closer; any id will do.
  void prefetch(PostId id) const { states_.prefetch(id.value); }
  void prefetch(ShareId id) const { shares_.prefetch(id.value); }
  // First post that is still kept, and one past the last.
  [[nodiscard]] PostId begin_post() const { return PostId{states_.begin_id()}; }
  [[nodiscard]] PostId end_post() const { return PostId{states_.end_id()}; }
  [[nodiscard]] ShareId begin_share() const { return ShareId{shares_.begin_id()}; }
  [[nodiscard]] ShareId end_share() const { return ShareId{shares_.end_id()}; }
  [[nodiscard]] std::size_t bytes() const {
    return states_.bytes() + contents_.bytes() + shares_.bytes();
  }

  // Frees what is older than the cut-off (whole chunks).
  void forget_before(SimTime cutoff);

 private:
  SlidingStore<PostState> states_;
  SlidingStore<PackedContent> contents_;
  SlidingStore<Share> shares_;
};

}  // namespace redoubt
