#include "agents/people/society.hpp"

#include <utility>

namespace redoubt {
namespace {

std::size_t value_at(const std::vector<double>& share, double v) {
  std::size_t value = 0;
  double below = share[0];
  while (v >= below && value + 1 < share.size()) below += share[++value];
  return value;
}

}  // namespace

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

// Cells count like digits: the last attribute runs fastest, as in Scenario::groups.
Society build_society(const Scenario& scenario, SocialGraph graph,
                      const std::vector<std::vector<std::uint8_t>>& values) {
  const KeyedDraws draws(static_cast<std::uint64_t>(scenario.general.seed), 0);
  Society society;
  society.group_of.resize(graph.nodes());
  for (std::uint32_t u = 0; u < graph.nodes(); ++u) {
    std::size_t cell = 0;
    for (std::size_t k = 0; k < scenario.attributes.size(); ++k) {
      const AttributeParams& attribute = scenario.attributes[k];
      const std::size_t value = values[k].empty()
                                    ? value_at(attribute.share, draws.uniform(Purpose::group, u, k))
                                    : values[k][u];
      cell = cell * attribute.values.size() + value;
    }
    society.group_of[u] = static_cast<std::uint8_t>(cell);
  }
  society.graph = std::move(graph);
  return society;
}

}  // namespace redoubt
