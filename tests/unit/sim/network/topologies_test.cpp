// Each topology has the asked mean degree, its own signature, and depends on nothing but its seed.
#include "sim/network/topologies.hpp"

#include <algorithm>
#include <stdexcept>

#include "sim/network/structure.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

SocialGraph build(Topology topology, std::uint32_t nodes, double mean_degree,
                  std::uint64_t seed = 1) {
  TopologyParameters parameters;
  parameters.topology = topology;
  parameters.mean_degree = mean_degree;
  return build_topology(parameters, nodes, {}, {}, seed);
}

bool same(const SocialGraph& a, const SocialGraph& b) {
  const auto equal = [](auto x, auto y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end());
  };
  return equal(a.offsets(), b.offsets()) && equal(a.targets(), b.targets());
}

double mean_degree(const SocialGraph& graph) {
  return static_cast<double>(graph.edges()) / graph.nodes();
}

std::size_t largest_row(const SocialGraph& graph) {
  std::size_t largest = 0;
  for (std::uint32_t u = 0; u < graph.nodes(); ++u)
    largest = std::max(largest, graph.followers(UserId(u)).size());
  return largest;
}

}  // namespace

TEST_CASE("every topology: mean degree as asked, seed decides alone", "[network][topologies]") {
  const auto topology =
      GENERATE(Topology::power_law, Topology::block_model, Topology::erdos_renyi,
               Topology::watts_strogatz, Topology::barabasi_albert, Topology::random_walk);
  INFO(Words<Topology>::value[static_cast<std::size_t>(topology)]);
  const SocialGraph graph = build(topology, 5000, 20);
  CHECK(graph.nodes() == 5000);
  // Erdős–Rényi varies by 4 · sqrt(20 / 5000) = 0.25; the others lose a few repeated edges.
  CHECK(mean_degree(graph) == Approx(20).margin(topology == Topology::erdos_renyi ? 0.25 : 0.02));
  CHECK(same(graph, build(topology, 5000, 20)));
  CHECK_FALSE(same(graph, build(topology, 5000, 20, 2)));
}

// A change here changes every result that was made with such a network: say so in CHANGELOG.
TEST_CASE("the same graph with every compiler", "[network][topologies]") {
  const std::pair<Topology, std::string> c =
      GENERATE(std::pair(Topology::power_law, "a4604e49a961d657"),
               std::pair(Topology::block_model, "aebe9820e786e96b"),
               std::pair(Topology::erdos_renyi, "4609055e8b06f1e5"),
               std::pair(Topology::watts_strogatz, "0eedaecc2baf317d"),
               std::pair(Topology::barabasi_albert, "2960f6a1c5ef5871"),
               std::pair(Topology::random_walk, "5c297e44911abd4e"),
               std::pair(Topology::complete, "87463b76e62e5cdf"));
  INFO(Words<Topology>::value[static_cast<std::size_t>(c.first)]);
  std::vector<std::uint8_t> group(1000);
  for (std::size_t u = 0; u < group.size(); ++u) group[u] = u % 3 == 0;
  TopologyParameters parameters;
  parameters.topology = c.first;
  parameters.mean_degree = 8;
  const SocialGraph graph = build_topology(parameters, 1000, group, std::vector{0.3, 0.7}, 42);
  CHECK(graph_hash(graph).substr(0, 16) == c.second);
}

TEST_CASE("small and odd sizes work", "[network][topologies]") {
  const auto topology = GENERATE(Topology::power_law, Topology::block_model, Topology::erdos_renyi,
                                 Topology::watts_strogatz, Topology::barabasi_albert,
                                 Topology::random_walk, Topology::complete, Topology::none);
  INFO(Words<Topology>::value[static_cast<std::size_t>(topology)]);
  for (const std::uint32_t nodes : {0u, 1u, 4u, 5u, 7u}) {
    const SocialGraph graph = build(topology, nodes, 2);
    CHECK(graph.nodes() == nodes);
    CHECK(graph.edges() <= std::uint64_t{nodes} * (nodes == 0 ? 0 : nodes - 1));
    CHECK(largest_row(graph) < std::max(nodes, 1u));
  }
  CHECK(build(topology, 50, 0).edges() == (topology == Topology::complete ? 2450 : 0));
}

TEST_CASE("complete and none", "[network][topologies]") {
  CHECK(build(Topology::complete, 30, 20).edges() == 30 * 29);
  CHECK(build(Topology::none, 30, 20).edges() == 0);
}

TEST_CASE("Watts-Strogatz without rewiring is the ring, and follows are mutual",
          "[network][topologies]") {
  const SocialGraph ring = watts_strogatz(10, 4, 0, 1);
  const auto row = ring.followers(UserId(0));
  CHECK(std::vector<std::uint32_t>(row.begin(), row.end()) ==
        std::vector<std::uint32_t>{1, 2, 8, 9});
  CHECK(ring.edges() == 40);
  const SocialGraph rewired = watts_strogatz(1000, 10, 0.3, 5);
  CHECK(same(rewired, rewired.reversed()));
}

TEST_CASE("Barabasi-Albert is mutual and has hubs of order sqrt(nodes)", "[network][topologies]") {
  const SocialGraph graph = build(Topology::barabasi_albert, 10000, 10);
  CHECK(same(graph, graph.reversed()));
  CHECK(largest_row(graph) > 200);  // of the order of mean degree / 2 · sqrt(nodes) = 500
  CHECK(largest_row(graph) < 2000);
}

TEST_CASE("random walk: everyone follows exactly mean_degree users", "[network][topologies]") {
  const SocialGraph graph = build(Topology::random_walk, 2000, 3);
  const SocialGraph followed = graph.reversed();
  for (std::uint32_t u = 0; u < 2000; ++u) REQUIRE(followed.followers(UserId(u)).size() == 3);
  CHECK(largest_row(graph) > 20);
}

TEST_CASE("power law: exact sum, cut and tail of the follower counts", "[network][topologies]") {
  const TopologyParameters parameters;
  const std::uint32_t nodes = 20000;
  const auto counts = follower_counts(parameters, nodes);
  std::uint64_t sum = 0;
  for (const auto count : counts) sum += count;
  CHECK(sum == 20 * nodes);
  CHECK(counts.back() <= nodes / 20);
  CHECK(counts.back() > nodes / 60);
  // P(count > 2k) / P(count > k) = 2^-1.3 = 0.406 well below the cut, for k = 20.
  const auto above = [&](std::uint32_t k) {
    const auto more = [k](std::uint32_t count) { return count > k; };
    return static_cast<double>(std::count_if(counts.begin(), counts.end(), more));
  };
  CHECK(above(40) / above(20) == Approx(0.406).margin(0.02));
}

TEST_CASE("power law: coupling ties followed accounts to followers", "[network][topologies]") {
  TopologyParameters parameters;
  const auto followed_by_largest = [&](double coupling) {
    parameters.follow_coupling = coupling;
    const SocialGraph graph = build_topology(parameters, 5000, {}, {}, 3);
    const SocialGraph followed = graph.reversed();
    std::uint32_t largest = 0;
    for (std::uint32_t u = 0; u < graph.nodes(); ++u)
      if (graph.followers(UserId(u)).size() > graph.followers(UserId(largest)).size()) largest = u;
    return static_cast<double>(followed.followers(UserId(largest)).size());
  };
  CHECK(followed_by_largest(0) == Approx(20).margin(4 * 4.5));  // Poisson with mean 20
  CHECK(followed_by_largest(1) > 100);
}

TEST_CASE("block model: homophily 0 gives shares, 1 only the own group, h a mixture",
          "[network][topologies]") {
  const std::uint32_t nodes = 4000;
  std::vector<std::uint8_t> group(nodes);
  for (std::uint32_t u = 0; u < nodes; ++u) group[u] = u % 4 == 0;  // group 1 has a quarter
  TopologyParameters parameters;
  parameters.topology = Topology::block_model;
  parameters.follow_coupling = 0;
  const double h = GENERATE(0.0, 0.6, 1.0);
  const std::vector<double> homophily{h, h};
  const SocialGraph graph = build_topology(parameters, nodes, group, homophily, 7);
  CHECK(mean_degree(graph) == Approx(20).margin(0.05));
  double own = 0;
  double all = 0;
  for (std::uint32_t u = 0; u < nodes; u += 4)
    for (const std::uint32_t follower : graph.followers(UserId(u))) {
      own += group[follower] == 1;
      all += 1;
    }
  CHECK(own / all == Approx(h + (1 - h) * 0.25).margin(0.015));  // 4 SE of 20 000 draws
}

TEST_CASE("a group smaller than an author's follower count is exhausted, not searched for ever",
          "[network][topologies]") {
  std::vector<std::uint8_t> group(400, 0);
  for (std::size_t u = 0; u < 5; ++u) group[u] = 1;
  TopologyParameters parameters;
  parameters.topology = Topology::block_model;
  const SocialGraph graph = build_topology(parameters, 400, group, std::vector{0.5, 1.0}, 7);
  for (std::uint32_t u = 0; u < 5; ++u) CHECK(graph.followers(UserId(u)).size() == 4);
}

TEST_CASE("impossible settings are refused with name, value and reason", "[network][topologies]") {
  using Catch::Contains;
  CHECK_THROWS_WITH(build(Topology::power_law, 10, 20),
                    Contains("mean_degree is 20") && Contains("[0, 9]"));
  CHECK_THROWS_WITH(build(Topology::watts_strogatz, 100, 3), Contains("even whole number"));
  CHECK_THROWS_WITH(build(Topology::random_walk, 100, 2.5), Contains("whole number"));
  CHECK_THROWS_WITH(build(Topology::barabasi_albert, 100, 80), Contains("at most 50"));
  CHECK_THROWS_AS(build(Topology::complete, 100000, 20), std::invalid_argument);
  CHECK_THROWS_AS(build(Topology::power_law, 300000000, 20), std::invalid_argument);
}
