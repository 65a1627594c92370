// What can be seen of a post. Detectors receive a Surface and nothing else.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/content/model_trace.hpp"

namespace redoubt {

// Content features live in a fixed orthonormal frame: axis 0 is the harm axis, axis 1 the dialect
// axis, the others carry style that has no meaning of its own. Unit: standard deviations of benign
// posts.
inline constexpr std::size_t kFeatures = 8;
inline constexpr std::size_t kHarmAxis = 0;
inline constexpr std::size_t kDialectAxis = 1;
using Features = std::array<float, kFeatures>;
using Direction = std::array<double, kFeatures>;

// Text as copy detection sees it: a template of which a fraction was rewritten.
struct Fingerprint {
  std::uint64_t template_id = 0;  // 32 bits; the content key if the post was written afresh
  float edit_fraction = 0;        // share of the template's shingles that were replaced, 0 … 1
};

// The name of a template with the given key.
constexpr std::uint64_t template_name(std::uint64_t key) {
  return key & 0xffffffffu;
}

enum class Modality : std::uint8_t { text, image, voice, video };

inline constexpr std::uint8_t kAboutNobody = 0xff;

struct Surface {
  Features x{};
  Fingerprint fingerprint;
  std::uint64_t key = 0;           // content key of the post: names it, carries no meaning
  std::uint16_t tokens = 0;        // length; 0: not text
  std::uint16_t green_tokens = 0;  // of them on the green list of the watermark's key
  Modality modality = Modality::text;
  ModelTrace trace;                   // of a text written afresh
  std::uint8_t about = kAboutNobody;  // group that the post speaks of; not of copies
  bool attributes = false;            // whether it attributes the trait to that group
};

inline double dot(const Direction& a, const Direction& b) {
  double sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace redoubt
