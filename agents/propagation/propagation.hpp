// The propagation section of a scenario: which rule, and how readily people pass things on.
#pragma once

#include <memory>

#include "agents/propagation/cascade_rule.hpp"
#include "agents/propagation/feed_rule.hpp"

namespace redoubt {

enum class RuleKind { feed, cascade };
template <>
struct Words<RuleKind> {
  static constexpr std::array<const char*, 2> value{"feed", "cascade"};
};

struct PropagationParams {
  RuleKind rule = RuleKind::feed;
  double branching_factor = 0.5;
  ReadingParams reading;
  Duration max_age = days(14);
  double false_boost = 0.53;
  double quality_weight = 0.2;
  void fields(FieldVisitor& v);
};

// The parameters must outlive the rule.
std::unique_ptr<PropagationRule> make_rule(const PropagationParams& params,
                                           const PropagationContext& context);

// p_share = logistic(a0 + false_boost·false + quality_weight·quality + fit) × potency on first
// view.
double share_probability(const PropagationParams& params, double a0, const Truth& truth);

}  // namespace redoubt
