// How readily people pass things on, for rules in which each reader decides once.
#pragma once

#include "sim/config/parameter.hpp"
#include "sim/content/post.hpp"

namespace redoubt {

struct SharingParams {
  double branching_factor = 0.5;
  double false_boost = 0.53;
  double quality_weight = 0.2;
  double log_odds = -40;  // a0, found by calibration; not a parameter

  // The first of the parameters, and those that interventions may change.
  void branching_field(FieldVisitor& v);
  void content_fields(FieldVisitor& v);

  // p = logistic(a0 + false_boost·false + quality_weight·quality + fit) × potency on first view.
  [[nodiscard]] double probability(const Truth& truth) const;
};

}  // namespace redoubt
