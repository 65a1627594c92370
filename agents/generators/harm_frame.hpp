// Where harmful content lies: what makes it potent, and what past campaigns looked like.
#pragma once

#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// Axis 2 is the style of the campaigns that detectors already know: a trait of their tools
// (decoding, phrasing), not of the harm. Detectors trained on them lean on it, and a new tool need
// not have it: d' falls from 2.35 to 0.30 when only the decoding changes [Ippolito et al. 2020].
inline constexpr std::size_t kKnownStyleAxis = 2;
// Axis 3: the tell of people who write for a group that is not their own.
inline constexpr std::size_t kForeignTellAxis = 3;

// What makes content potent, and where past campaigns were.
struct HarmFrame {
  double needed = 2;                // h0
  double hiding_cost = 1;           // k0
  double strangeness_cost = 0.005;  // κ
  double past_distance = 4;
  void fields(FieldVisitor& v);

  // Mean offset of the harmful part of the seed corpus; needs past_distance >= needed.
  [[nodiscard]] Direction past_campaigns() const;
  // q(a) = exp(-k0·max(0, h0 - a·u0)² - κ|a - a*|²), a* = h0·u0: content that hides among benign
  // posts persuades nobody.
  [[nodiscard]] double potency(const Direction& offset) const;
};

// Scales to the given length; the origin has no direction to go and stays.
Direction scaled_to(Direction v, double length);

// Where a campaign begins: potent (a·u0 = h0); in style it resembles what detectors know just so
// far that a detector trained on past campaigns sees `start_distance`; the rest of the radius is
// its own. key: names the campaign in its draws.
Direction first_offset(const HarmFrame& frame, double radius, double start_distance,
                       std::uint64_t key, const KeyedDraws& draws);

// The offset after a paraphrase, which keeps the message and a part `left` of the style.
Direction paraphrased(Direction offset, double left);

}  // namespace redoubt
