// A human reviewer as a signal detector: d' and a criterion give sensitivity and specificity.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// Equal-variance Gaussian signal detection: evidence ~ N(0, 1) for benign posts, N(d', 1) for
// harmful ones; "harmful" if it exceeds the criterion c. specificity = Φ(c), sensitivity = Φ(d' -
// c). A bias towards group g lowers the criterion for its posts.
//
// A look of quality q < 1 makes the noise 1/q times as large while the rule stays where it is: d'
// and c both shrink to q·d' and q·c, so misses and false alarms grow together.
class Rater {
 public:
  Rater(double sensitivity, double specificity, const std::vector<double>& criterion_shift);

  // Probability that a post is found harmful.
  [[nodiscard]] double probability(bool harmful, std::uint8_t group) const {
    return (harmful ? hit_ : false_alarm_)[group];
  }
  [[nodiscard]] double probability(bool harmful, std::uint8_t group, double quality) const;
  // Of evidence that exceeds the criterion by `margin` (sd) or more.
  [[nodiscard]] double probability_beyond(double margin, bool harmful, std::uint8_t group,
                                          double quality) const;
  // The quantile of the evidence on this post, from the top.
  [[nodiscard]] static double evidence(std::uint64_t post_key, const KeyedDraws& draws) {
    return draws.uniform(Purpose::rater, post_key, 0);
  }
  [[nodiscard]] bool finds_harmful(bool harmful, std::uint8_t group, std::uint64_t post_key,
                                   const KeyedDraws& draws, double quality = 1) const {
    return evidence(post_key, draws) < probability(harmful, group, quality);
  }

 private:
  double sensitivity_, specificity_;
  std::vector<double> shift_;
  std::vector<double> hit_;  // at quality 1
  std::vector<double> false_alarm_;
};

// √pace · exp(-fatigue · items / 100). Evidence that comes at a constant rate with independent
// noise makes d' grow with the square root of the time spent [Ratcliff 1978]; vigilance wears down
// with the work done before.
double review_quality(double pace, std::int64_t items_before, double fatigue);

}  // namespace redoubt
