#include "sim/content/packed_content.hpp"

#include <algorithm>
#include <cassert>

namespace redoubt {
namespace {

constexpr float kFeatureSteps = 1024;
constexpr float kQualitySteps = 16;
constexpr float kEditSteps = 250;

// Rounds half up; the platform's rounding mode does not matter.
template <class Integer>
Integer rounded(float value, float steps, float lowest, float highest) {
  const float scaled = std::clamp(value * steps, lowest, highest);
  const auto down = static_cast<std::int32_t>(scaled + 65536.5f) - 65536;
  return static_cast<Integer>(down);
}

}  // namespace

PackedContent::PackedContent(const PostContent& content)
    : key_(content.surface.key),
      potency_(content.truth.potency),
      tokens_(content.surface.tokens),
      green_tokens_(content.surface.green_tokens),
      quality_(rounded<std::int8_t>(content.truth.quality, kQualitySteps, -127, 127)),
      edited_(rounded<std::uint8_t>(content.surface.fingerprint.edit_fraction, kEditSteps, 0, 250)),
      campaign_(content.truth.campaign) {
  for (std::size_t i = 0; i < kFeatures; ++i)
    x_[i] = rounded<std::int16_t>(content.surface.x[i], kFeatureSteps, -32767, 32767);
  const bool copy = content.surface.fingerprint.template_id != key_;
  const std::uint32_t said = content.surface.about | (content.surface.attributes ? 256u : 0u);
  template_or_trace_ = copy ? static_cast<std::uint32_t>(content.surface.fingerprint.template_id)
                            : said << 16 | content.surface.trace.bits();
  assert(!copy || content.surface.fingerprint.template_id == template_or_trace_);
  kinds_ = static_cast<std::uint8_t>(static_cast<unsigned>(content.truth.intent) |
                                     static_cast<unsigned>(content.truth.origin) << 2 |
                                     static_cast<unsigned>(content.surface.modality) << 4 |
                                     (content.truth.is_false ? 64u : 0u) | (copy ? 128u : 0u));
}

PostContent PackedContent::unpack(std::uint8_t group) const {
  PostContent content;
  for (std::size_t i = 0; i < kFeatures; ++i)
    content.surface.x[i] = static_cast<float>(x_[i]) / kFeatureSteps;
  content.surface.key = key_;
  const bool copy = (kinds_ & 128u) != 0;
  content.surface.fingerprint.template_id = copy ? template_or_trace_ : key_;
  if (!copy) {
    content.surface.trace = ModelTrace::from_bits(template_or_trace_ & 0xffffu);
    content.surface.about = static_cast<std::uint8_t>(template_or_trace_ >> 16 & 0xffu);
    content.surface.attributes = (template_or_trace_ >> 24 & 1u) != 0;
  }
  content.surface.fingerprint.edit_fraction = static_cast<float>(edited_) / kEditSteps;
  content.surface.tokens = tokens_;
  content.surface.green_tokens = green_tokens_;
  content.surface.modality = static_cast<Modality>((kinds_ >> 4) & 3u);
  content.truth.intent = static_cast<Intent>(kinds_ & 3u);
  content.truth.origin = static_cast<Origin>((kinds_ >> 2) & 3u);
  content.truth.is_false = (kinds_ & 64u) != 0;
  content.truth.quality = static_cast<float>(quality_) / kQualitySteps;
  content.truth.potency = potency_;
  content.truth.campaign = campaign_;
  content.truth.group = group;
  return content;
}

}  // namespace redoubt
