#include "agents/society.hpp"

namespace redoubt {

Society build_society(const Scenario& scenario) {
  const auto nodes = static_cast<std::uint32_t>(scenario.network.users);
  const KeyedDraws draws(static_cast<std::uint64_t>(scenario.general.seed), 0);
  Society society;
  society.group_of.resize(nodes);
  for (std::uint32_t u = 0; u < nodes; ++u) {
    const double v = draws.uniform(Purpose::group, u, 0);
    society.group_of[u] = group_at(scenario.groups, v);
  }
  std::vector<double> homophily;
  for (const Group& group : scenario.groups) homophily.push_back(group.homophily);
  society.graph = build_topology(scenario.network.topology, nodes, society.group_of, homophily,
                                 static_cast<std::uint64_t>(scenario.general.seed));
  return society;
}

}  // namespace redoubt
