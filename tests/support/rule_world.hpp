// A world with a given network, for rules whose outcome on it is known.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/small_world.hpp"

namespace redoubt::test {

struct RuleWorld {
  Scenario scenario;
  Society society;
  World world;

  // Nobody posts; `propagation` is the text of the section.
  RuleWorld(SocialGraph graph, const std::string& propagation, std::uint32_t replicate = 0,
            const std::string& more = "")
      : scenario(scenario_of("[scenario]\nname = 'rule'\nhorizon = '1000d'\n[users]\n"
                             "benign_posts_per_day = 0\n[propagation]\nmax_age = '500d'\n" +
                             propagation + more)),
        society(build_society(scenario, std::move(graph), {})),
        world(scenario, society, replicate) {}

  void run_for(Duration d) { world.run_until(world.now() + d); }
  // People who have the post, the author included.
  [[nodiscard]] std::uint32_t size(std::uint32_t post) const {
    return 1 + world.posts().state(PostId{post}).shares;
  }
  [[nodiscard]] double infected_share() const {
    return (1.0 + static_cast<double>(world.tally().reading.shares)) / world.people();
  }
};

// Person 0 is followed by the others.
inline SocialGraph star(std::uint32_t nodes) {
  std::vector<SocialGraph::Edge> edges;
  for (std::uint32_t leaf = 1; leaf < nodes; ++leaf) edges.push_back({0, leaf});
  return SocialGraph(nodes, std::move(edges));
}

}  // namespace redoubt::test
