#include "agents/generators/harm_frame.hpp"

#include <algorithm>

#include "sim/random/portable_math.hpp"

namespace redoubt {

double potency(const Direction& offset) {
  constexpr double kHidingCost = 1.0;     // k0 [assumed]
  constexpr double kStrangeness = 0.005;  // κ [assumed]
  const double missing = std::max(0.0, kHarmNeeded - offset[kHarmAxis]);
  double distance2 = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = offset[i] - (i == kHarmAxis ? kHarmNeeded : 0.0);
    distance2 += d * d;
  }
  return portable::exp(-kHidingCost * missing * missing - kStrangeness * distance2);
}

Direction scaled_to(Direction v, double length) {
  const double now = std::sqrt(dot(v, v));
  const double factor = now > 0 ? length / now : 0.0;
  for (double& x : v) x *= factor;
  return v;
}

Direction first_offset(double radius, double start_distance, std::uint64_t key,
                       const KeyedDraws& draws) {
  const Direction known = scaled_to(past_campaigns(), 1.0);
  const double harm = std::min(kHarmNeeded, radius);
  const double room2 = radius * radius - harm * harm;
  double style = (start_distance - harm * known[kHarmAxis]) / known[kKnownStyleAxis];
  style = std::clamp(style, -std::sqrt(room2), std::sqrt(room2));
  Direction rest{};
  for (std::size_t i = 0; i < kFeatures; ++i)
    if (i != kHarmAxis && i != kKnownStyleAxis)
      rest[i] = portable::normal_quantile(draws.uniform(Purpose::campaign_axis, key, i));
  Direction offset = scaled_to(rest, std::sqrt(std::max(0.0, room2 - style * style)));
  offset[kHarmAxis] = harm;
  offset[kKnownStyleAxis] = style;
  return offset;
}

Direction paraphrased(Direction offset, double left) {
  for (std::size_t i = 0; i < kFeatures; ++i)
    if (i != kHarmAxis) offset[i] *= left;
  return offset;
}

}  // namespace redoubt
