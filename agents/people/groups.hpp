// Social groups: the cells of the scenario's attributes (for example dialect × gender).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/content/surface.hpp"

namespace redoubt {

struct Group {
  std::string name;      // "A", or "A/x" for a cell of two attributes
  double share = 1;      // of all people
  double homophily = 0;  // share of follows that stay in the group by preference, 0 … 1
  // Mean b_g of the features of benign posts written by the group, relative to the majority.
  Direction mean{};
  std::optional<double> appeal_rate;  // of authors acted on; else the platform's baseline
  std::optional<double> gaming_cost;  // of moving a harmless post by 1 sd; else nobody does
};

// The group at quantile v in (0, 1) of the shares.
inline std::uint8_t group_at(std::span<const Group> groups, double v) {
  std::uint8_t group = 0;
  double below = groups[0].share;
  while (v >= below && group + 1u < groups.size()) below += groups[++group].share;
  return group;
}

}  // namespace redoubt
