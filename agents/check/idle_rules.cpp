#include "agents/check/idle_rules.hpp"

namespace redoubt {

std::vector<IdleRule> joined(const std::vector<std::vector<IdleRule>>& parts) {
  std::vector<IdleRule> rules;
  for (const auto& part : parts) rules.insert(rules.end(), part.begin(), part.end());
  return rules;
}

const std::vector<IdleRule>& idle_rules() {
  static const std::vector<IdleRule> all =
      joined({idle_moderation_rules(), idle_actor_rules(), idle_world_rules(), idle_price_rules()});
  return all;
}

}  // namespace redoubt
