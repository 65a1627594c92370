// A post's content as it is kept: 40 bytes instead of 72, since millions live at a time.
#pragma once

#include <array>
#include <cstdint>

#include "sim/content/post.hpp"

namespace redoubt {

// Features are rounded to 1/1024 of a standard deviation within ±31.9, quality to 1/16 within ±7.9,
// edited fractions to 1/250. A post is what is kept of it: every detector sees the rounded
// features, when it is new and when it is looked at again.
class PackedContent {
 public:
  PackedContent() = default;
  explicit PackedContent(const PostContent& content);
  // group: kept with the state of the post.
  [[nodiscard]] PostContent unpack(std::uint8_t group) const;
  [[nodiscard]] std::uint64_t key() const { return key_; }

 private:
  std::array<std::int16_t, kFeatures> x_{};
  std::uint64_t key_ = 0;
  // Of a copy its template; of a fresh text its trace (16 bits), the group that it is about (8) and
  // whether it attributes the trait (1).
  std::uint32_t template_or_trace_ = 0;
  float potency_ = 1;
  std::uint16_t tokens_ = 0;
  std::uint16_t green_tokens_ = 0;
  std::int8_t quality_ = 0;
  std::uint8_t edited_ = 0;
  std::uint8_t kinds_ = 0;  // intent 2 bits, origin 2, modality 2, false 1, copy 1
  std::uint8_t campaign_ = 0xff;
};
static_assert(sizeof(PackedContent) == 40);

}  // namespace redoubt
