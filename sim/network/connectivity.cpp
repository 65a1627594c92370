// Components and path lengths by Boost.Graph.
#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include "sim/network/boost_view.hpp"
#include "sim/network/structure.hpp"

namespace redoubt {

namespace {

// A vector as a property map from vertices.
auto map_of(std::vector<std::uint32_t>& values) {
  return boost::make_iterator_property_map(values.begin(),
                                           boost::typed_identity_property_map<std::uint32_t>());
}

std::uint32_t largest_count(const std::vector<std::uint32_t>& component_of) {
  std::vector<std::uint32_t> size(component_of.size(), 0);
  for (const std::uint32_t component : component_of) ++size[component];
  return size.empty() ? 0 : *std::max_element(size.begin(), size.end());
}

// One 32-bit distance per vertex serves as colour too: unreached is white, everything else is not.
struct DistanceColour {
  using key_type = std::uint32_t;
  using value_type = boost::default_color_type;
  using reference = value_type;
  using category = boost::read_write_property_map_tag;
  std::vector<std::uint32_t>* distance;
};
constexpr std::uint32_t kUnreached = 0xffffffffu;

boost::default_color_type get(const DistanceColour& map, std::uint32_t v) {
  return (*map.distance)[v] == kUnreached ? boost::white_color : boost::black_color;
}
// Vertices turn grey when found, after tree_edge has set their distance.
void put(const DistanceColour&, std::uint32_t, boost::default_color_type) {}

struct DistanceRecorder : boost::default_bfs_visitor {
  std::vector<std::uint32_t>* distance;
  template <class Edge, class Graph>
  void tree_edge(const Edge& edge, const Graph& graph) const {
    (*distance)[target(edge, graph)] = (*distance)[source(edge, graph)] + 1;
  }
};

}  // namespace

Connectivity connectivity(const SocialGraph& graph) {
  const std::uint32_t nodes = graph.nodes();
  std::vector<std::uint32_t> rank(nodes, 0);
  std::vector<std::uint32_t> component(nodes);
  boost::disjoint_sets sets(map_of(rank), map_of(component));
  for (std::uint32_t u = 0; u < nodes; ++u) sets.make_set(u);
  for (std::uint32_t u = 0; u < nodes; ++u)
    for (const std::uint32_t v : graph.followers(UserId(u))) sets.union_set(u, v);
  Connectivity result{};
  for (std::uint32_t u = 0; u < nodes; ++u) {
    component[u] = sets.find_set(u);
    result.components += component[u] == u;
  }
  result.largest_component = largest_count(component);
  const BoostView view{&graph};
  boost::strong_components(view, map_of(component));
  result.largest_strong_component = largest_count(component);
  return result;
}

// Breadth-first search from every user, or from as many random ones as `work` allows (at least 4).
PathLength path_length(const SocialGraph& graph, std::uint64_t work) {
  const std::uint32_t nodes = graph.nodes();
  const std::uint64_t affordable = std::max<std::uint64_t>(4, work / (nodes + graph.edges() + 1));
  const bool sampled = affordable < nodes;
  boost::random::mt19937_64 engine(1);
  const BoostView view{&graph};
  std::vector<std::uint32_t> distance(nodes);
  double steps = 0;
  double pairs = 0;
  for (std::uint64_t i = 0; i < (sampled ? affordable : nodes); ++i) {
    const boost::random::uniform_int_distribution<std::uint32_t> any(0, nodes - 1);
    const std::uint32_t start = sampled ? any(engine) : static_cast<std::uint32_t>(i);
    std::fill(distance.begin(), distance.end(), kUnreached);
    distance[start] = 0;
    boost::queue<std::uint32_t> queue;
    DistanceRecorder recorder;
    recorder.distance = &distance;
    boost::breadth_first_visit(view, start, queue, recorder, DistanceColour{&distance});
    for (const std::uint32_t d : distance) {
      if (d == kUnreached || d == 0) continue;
      steps += d;
      pairs += 1;
    }
  }
  return {pairs > 0 ? steps / pairs : Structure::kNone, sampled};
}

}  // namespace redoubt
