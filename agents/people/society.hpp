// The people and who follows whom: built once, shared read-only by all replicates.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt {

struct Society {
  SocialGraph graph;
  std::vector<std::uint8_t> group_of;  // one cell per person
};

// From the artificial topology of the scenario; groups are drawn by share, keyed by the person.
// Throws std::invalid_argument if the topology cannot be built.
Society build_society(const Scenario& scenario);

// From a given network. values[k][u]: which value of attribute k person u has; an empty row is
// drawn by share.
Society build_society(const Scenario& scenario, SocialGraph graph,
                      const std::vector<std::vector<std::uint8_t>>& values);

}  // namespace redoubt
