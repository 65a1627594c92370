// Erdős–Rényi and Watts–Strogatz by Boost.Graph's generators; complete and unconnected graphs.
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/erdos_renyi_generator.hpp>
#include <boost/graph/small_world_generator.hpp>
#include <boost/random/mersenne_twister.hpp>

#include "sim/network/topologies.hpp"

namespace redoubt {

namespace {

using Engine = boost::random::mt19937_64;
using Directed = boost::compressed_sparse_row_graph<boost::directedS>;

// Boost's small_world_iterator copies its generator twice per edge: a handle costs 8 bytes instead
// of the engine's 2.5 kB.
struct EngineHandle {
  using result_type = Engine::result_type;
  static constexpr bool has_fixed_range = false;
  Engine* engine;
  result_type operator()() { return (*engine)(); }
  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return ~result_type{0}; }
};

}  // namespace

SocialGraph erdos_renyi(std::uint32_t nodes, double mean_degree, std::uint64_t seed) {
  if (nodes <= 1 || mean_degree <= 0) return unconnected(nodes);
  const double probability = mean_degree / (nodes - 1.0);
  if (probability >= 1) return complete(nodes);
  using Generator = boost::sorted_erdos_renyi_iterator<Engine, Directed>;
  Engine engine(seed);
  std::vector<std::uint32_t> offsets(std::size_t{nodes} + 1, 0);
  std::vector<std::uint32_t> followers;
  followers.reserve(static_cast<std::size_t>(mean_degree * nodes * 1.001) + 1024);
  for (Generator it(engine, nodes, probability), end; it != end; ++it) {
    ++offsets[it->first + 1];
    followers.push_back(static_cast<std::uint32_t>(it->second));
  }
  for (std::uint32_t u = 0; u < nodes; ++u) offsets[u + 1] += offsets[u];
  return SocialGraph(std::move(offsets), std::move(followers));
}

SocialGraph watts_strogatz(std::uint32_t nodes, double mean_degree, double rewiring,
                           std::uint64_t seed) {
  const auto neighbours = static_cast<std::size_t>(mean_degree);
  if (nodes <= 1 || neighbours < 2) return unconnected(nodes);
  using Generator = boost::small_world_iterator<EngineHandle, Directed>;
  Engine engine(seed);
  EngineHandle handle{&engine};
  std::vector<SocialGraph::Edge> edges;
  edges.reserve(std::size_t{nodes} * neighbours);
  for (Generator it(handle, nodes, neighbours, rewiring), end; it != end; ++it) {
    const auto a = static_cast<std::uint32_t>(it->first);
    const auto b = static_cast<std::uint32_t>(it->second);
    edges.emplace_back(a, b);
    edges.emplace_back(b, a);
  }
  return SocialGraph(nodes, std::move(edges));
}

SocialGraph complete(std::uint32_t nodes) {
  std::vector<std::uint32_t> offsets(std::size_t{nodes} + 1, 0);
  std::vector<std::uint32_t> followers;
  if (nodes > 0) followers.reserve(std::size_t{nodes} * (nodes - 1));
  for (std::uint32_t u = 0; u < nodes; ++u) {
    for (std::uint32_t v = 0; v < nodes; ++v)
      if (v != u) followers.push_back(v);
    offsets[u + 1] = static_cast<std::uint32_t>(followers.size());
  }
  return SocialGraph(std::move(offsets), std::move(followers));
}

SocialGraph unconnected(std::uint32_t nodes) {
  return SocialGraph(std::vector<std::uint32_t>(std::size_t{nodes} + 1, 0), {});
}

}  // namespace redoubt
