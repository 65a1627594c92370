// A human reviewer as a signal detector: d' and a criterion give sensitivity and specificity.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// Equal-variance Gaussian signal detection: evidence ~ N(0, 1) for benign posts, N(d', 1) for
// harmful ones; "harmful" if it exceeds the criterion c. specificity = Φ(c), sensitivity = Φ(d' -
// c). A bias towards group g lowers the criterion for its posts.
class Rater {
 public:
  Rater(double sensitivity, double specificity, const std::vector<double>& criterion_shift);

  // Probability that a post is found harmful.
  [[nodiscard]] double probability(bool harmful, std::uint8_t group) const {
    return (harmful ? hit_ : false_alarm_)[group];
  }
  [[nodiscard]] bool finds_harmful(bool harmful, std::uint8_t group, std::uint64_t post_key,
                                   const KeyedDraws& draws) const {
    return draws.uniform(Purpose::rater, post_key, 0) < probability(harmful, group);
  }

 private:
  std::vector<double> hit_;
  std::vector<double> false_alarm_;
};

}  // namespace redoubt
