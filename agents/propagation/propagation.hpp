// The propagation section of a scenario: the rule with its parameters, and what all rules have.
#pragma once

#include <memory>
#include <string>

#include "agents/propagation/propagation_rule.hpp"

namespace redoubt {

struct PropagationParams {
  Duration max_age = days(14);
  std::int64_t seeds = 0;
  double seed_share = 0;
  Duration seed_every{0};
  void fields(FieldVisitor& v);
};

// A rule ready to be started.
struct PropagationSetup {
  std::string kind;
  PropagationParams params;
  std::unique_ptr<PropagationRule> rule;
  void fields(FieldVisitor& v);
};

}  // namespace redoubt
