#include "agents/generators/harm_frame.hpp"

#include <algorithm>
#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {

void HarmFrame::fields(FieldVisitor& v) {
  v({.name = "needed",
     .unit = "sd",
     .meaning = "h0: where on the harm axis content has its full potency",
     .range = {0, 20},
     .source = "no published value",
     .fixed = true},
    needed);
  v({.name = "hiding_cost",
     .unit = "1/sd²",
     .meaning = "k0: log-loss of potency by the squared distance short of that",
     .range = {0, 100},
     .source = "no published value",
     .fixed = true},
    hiding_cost);
  v({.name = "strangeness_cost",
     .unit = "1/sd²",
     .meaning = "κ: log-loss of potency by the squared distance in style",
     .range = {0, 100},
     .source = "no published value",
     .fixed = true},
    strangeness_cost);
  v({.name = "past_distance",
     .unit = "sd",
     .meaning =
         "distance of past campaigns from benign posts, at least `needed`; the rest of it is "
         "their style, which detectors know",
     .range = {0, 20},
     .source = "detectors retrained on the attack reach d' near 4",
     .tag = Tag::derived,
     .fixed = true},
    past_distance);
}

Direction HarmFrame::past_campaigns() const {
  Direction offset{};
  offset[kHarmAxis] = needed;
  offset[kKnownStyleAxis] = std::sqrt(past_distance * past_distance - needed * needed);
  return offset;
}

double HarmFrame::potency(const Direction& offset) const {
  const double missing = std::max(0.0, needed - offset[kHarmAxis]);
  double distance2 = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = offset[i] - (i == kHarmAxis ? needed : 0.0);
    distance2 += d * d;
  }
  return portable::exp(-hiding_cost * missing * missing - strangeness_cost * distance2);
}

Direction scaled_to(Direction v, double length) {
  const double now = std::sqrt(dot(v, v));
  const double factor = now > 0 ? length / now : 0.0;
  for (double& x : v) x *= factor;
  return v;
}

Direction first_offset(const HarmFrame& frame, double radius, double start_distance,
                       std::uint64_t key, const KeyedDraws& draws) {
  const Direction known = scaled_to(frame.past_campaigns(), 1.0);
  const double harm = std::min(frame.needed, radius);
  const double room2 = radius * radius - harm * harm;
  const double seen = start_distance - harm * known[kHarmAxis];
  double style = known[kKnownStyleAxis] > 0 ? seen / known[kKnownStyleAxis] : 0.0;
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
