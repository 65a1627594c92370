// What must be on for a setting to matter, one line a need.
#pragma once

#include <string>
#include <vector>

#include "agents/check/lifetime_values.hpp"

namespace redoubt {

struct IdleRule {
  const char* section;            // "moderation"; of named tables each is looked at
  std::vector<const char*> keys;  // dotted; a table stands for all that is in it
  // Whether something reads them; `me` is the owner: "detector.nightly".
  bool (*read)(const LifetimeValues& v, const std::string& me);
  const char* because;  // why nothing does, and what would change that
};

const std::vector<IdleRule>& idle_rules();

// Its parts, each in the file of its name.
std::vector<IdleRule> idle_moderation_rules();
std::vector<IdleRule> idle_actor_rules();
std::vector<IdleRule> idle_world_rules();
std::vector<IdleRule> idle_price_rules();

std::vector<IdleRule> joined(const std::vector<std::vector<IdleRule>>& parts);

}  // namespace redoubt
