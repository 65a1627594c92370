// Structure measures on graphs whose values are known by hand or by theory.
#include "sim/network/structure.hpp"

#include <cmath>

#include "sim/network/topologies.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("a triangle with a tail, all by hand", "[network][structure]") {
  // Content flows 0 → 1 → 2 → 0 and 2 → 3; user 4 is alone.
  const SocialGraph graph(5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}});
  const Structure s = measure_structure(graph);
  CHECK(s.nodes == 5);
  CHECK(s.edges == 4);
  CHECK(s.mean_degree == 0.8);
  CHECK(s.largest_followers == 2);
  CHECK(s.largest_following == 1);
  CHECK(s.reciprocity == 0);
  CHECK(s.average_clustering == Approx((1 + 1 + 1 / 3.0) / 5));
  CHECK(s.global_clustering == Approx(3.0 / 5));
  CHECK(s.components == 2);
  CHECK(s.largest_component == 4);
  CHECK(s.largest_strong_component == 3);
  // From 0: 1, 2, 3; from 1: 1, 2, 2; from 2: 1, 1, 2; from 3 and 4 nobody.
  CHECK(s.mean_path_length == Approx(15.0 / 9));
  CHECK_FALSE(s.sampled);
  CHECK(std::isnan(s.group_assortativity));
}

TEST_CASE("a star is disassortative, a complete graph wholly clustered", "[network][structure]") {
  std::vector<SocialGraph::Edge> edges;
  for (std::uint32_t leaf = 1; leaf < 10; ++leaf) edges.emplace_back(0, leaf);
  const Structure star = measure_structure(SocialGraph(10, edges));
  CHECK(star.degree_assortativity == Approx(-1));
  CHECK(star.global_clustering == 0);
  CHECK(star.largest_strong_component == 1);
  const Structure all = measure_structure(complete(12));
  CHECK(all.average_clustering == 1);
  CHECK(all.global_clustering == 1);
  CHECK(all.reciprocity == 1);
  CHECK(all.mean_path_length == 1);
  CHECK(std::isnan(all.degree_assortativity));
}

TEST_CASE("groups: the measured homophily is the one that made the graph", "[network][structure]") {
  std::vector<std::uint8_t> group(5000);
  for (std::size_t u = 0; u < group.size(); ++u) group[u] = u % 5 == 0;
  TopologyParameters parameters;
  parameters.topology = Topology::block_model;
  parameters.follow_coupling = 0;
  const SocialGraph graph = build_topology(parameters, 5000, group, std::vector{0.5, 0.3}, 11);
  const Structure s = measure_structure(graph, group, 1'000'000);
  REQUIRE(s.group_homophily.size() == 2);
  CHECK(s.group_homophily[0] == Approx(0.5).margin(0.03));
  CHECK(s.group_homophily[1] == Approx(0.3).margin(0.03));
  CHECK(s.group_assortativity > 0.3);
  const std::vector<std::uint8_t> alike(5000, 0);
  CHECK(std::isnan(measure_structure(graph, alike, 1'000'000).group_assortativity));
}

TEST_CASE("Newman's assortativity of two groups by hand", "[network][structure]") {
  const SocialGraph graph(4, {{0, 1}, {1, 0}, {2, 3}, {3, 2}, {0, 2}, {2, 0}});
  const std::vector<std::uint8_t> group{0, 0, 1, 1};
  // Two thirds of the follows stay inside, half would by chance: (2/3 - 1/2) / (1/2).
  CHECK(measure_structure(graph, group).group_assortativity == Approx(1.0 / 3));
}

TEST_CASE("sampled estimates agree with the exact values", "[network][structure]") {
  const SocialGraph graph = watts_strogatz(3000, 10, 0.1, 5);
  const Structure exact = measure_structure(graph);
  const Structure sampled = measure_structure(graph, {}, 600'000);
  CHECK_FALSE(exact.sampled);
  CHECK(sampled.sampled);
  CHECK(sampled.average_clustering == Approx(exact.average_clustering).margin(0.007));
  CHECK(sampled.global_clustering == Approx(exact.global_clustering).margin(0.007));
  CHECK(sampled.mean_path_length == Approx(exact.mean_path_length).epsilon(0.02));
  CHECK(measure_structure(graph, {}, 600'000).global_clustering == sampled.global_clustering);
}

TEST_CASE("the tail exponent of a power-law graph is near the one asked", "[network][structure]") {
  TopologyParameters parameters;
  parameters.largest_share = 1;  // a low cut steepens the tail
  CHECK(tail_exponent(follower_counts(parameters, 100'000)) == Approx(2.3).margin(0.1));
  CHECK(std::isnan(tail_exponent(std::vector<std::uint32_t>(200, 7))));
  CHECK(std::isnan(tail_exponent({})));
}

TEST_CASE("empty graphs have no values, but do not fail", "[network][structure]") {
  CHECK(measure_structure(SocialGraph()).nodes == 0);
  const Structure s = measure_structure(unconnected(3));
  CHECK(s.components == 3);
  CHECK(std::isnan(s.mean_path_length));
  CHECK(std::isnan(s.reciprocity));
}

TEST_CASE("the hash names the graph, not the order of its edges", "[network][structure]") {
  const SocialGraph a(3, {{0, 1}, {1, 2}});
  const SocialGraph b(3, {{1, 2}, {0, 1}, {0, 1}});
  CHECK(graph_hash(a) == graph_hash(b));
  CHECK(graph_hash(a).size() == 64);
  CHECK(graph_hash(a) != graph_hash(SocialGraph(3, {{0, 1}, {2, 1}})));
  CHECK(graph_hash(a) != graph_hash(SocialGraph(4, {{0, 1}, {1, 2}})));
}
