// Where harmful content lies: what makes it potent, and what past campaigns looked like.
#pragma once

#include <cmath>

#include "sim/content/surface.hpp"

namespace redoubt {

// Axis 2 is the style of the campaigns that detectors already know: a trait of their tools
// (decoding, phrasing), not of the harm. Detectors trained on them lean on it, and a new tool need
// not have it: d' falls from 2.35 to 0.30 when only the decoding changes [Ippolito et al. 2020].
inline constexpr std::size_t kKnownStyleAxis = 2;

inline constexpr double kHarmNeeded = 2.0;    // h0: sd on the harm axis for full potency [assumed]
inline constexpr double kPastDistance = 4.0;  // |a| of past campaigns, sd [derived: retrained d']

// Mean offset of the harmful part of the seed corpus.
inline Direction past_campaigns() {
  Direction offset{};
  offset[kHarmAxis] = kHarmNeeded;
  offset[kKnownStyleAxis] = std::sqrt(kPastDistance * kPastDistance - kHarmNeeded * kHarmNeeded);
  return offset;
}

}  // namespace redoubt
