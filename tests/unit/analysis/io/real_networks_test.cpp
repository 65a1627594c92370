// Published networks, read and measured; expected values from the pages that publish them.
#include "analysis/io/graph_reader.hpp"

#include <algorithm>
#include "sim/network/structure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/published_network.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

const std::filesystem::path kShipped =
    std::filesystem::path(REDOUBT_SOURCE_DIR) / "scenarios" / "networks";

}  // namespace

TEST_CASE("Zachary's karate club [1977]", "[graph_reader][real]") {
  const LoadedGraph g = read_graph(kShipped / "karate.graph");
  const Structure s = measure_structure(g.graph);
  CHECK(s.nodes == 34);
  CHECK(s.edges == 2 * 78);
  CHECK(s.largest_followers == 17);
  CHECK(s.reciprocity == 1);
  // Standard values of this graph, e.g. in networkx.
  CHECK(s.average_clustering == Approx(0.5706).margin(1e-4));
  CHECK(s.global_clustering == Approx(0.2557).margin(1e-4));
  CHECK(s.degree_assortativity == Approx(-0.4756).margin(1e-4));
  CHECK(s.mean_path_length == Approx(2.4082).margin(1e-4));
}

TEST_CASE("Knuth's Les Miserables [1993]", "[graph_reader][real]") {
  const Structure s = measure_structure(read_graph(kShipped / "lesmis.graph").graph);
  CHECK(s.nodes == 77);
  CHECK(s.edges == 2 * 254);
  CHECK(s.average_clustering == Approx(0.5731).margin(1e-4));
  CHECK(s.mean_path_length == Approx(2.6411).margin(1e-4));
}

TEST_CASE("wiki-Vote: the values of its SNAP page", "[graph_reader][real]") {
  const auto path = testing::find_published_network("wiki-Vote.txt");
  if (!path) return;
  const LoadedGraph g = read_graph(*path);
  const Structure s = measure_structure(g.graph);
  CHECK(s.nodes == 7115);
  CHECK(s.edges == 103689);
  CHECK(g.duplicates + g.self_loops == 0);
  CHECK(s.largest_component == 7066);
  CHECK(s.largest_strong_component == 1300);
  CHECK(s.average_clustering == Approx(0.1409).margin(1e-4));
}

TEST_CASE("email-Eu-core: the values of its SNAP page", "[graph_reader][real]") {
  const auto path = testing::find_published_network("email-Eu-core.txt");
  if (!path) return;
  const LoadedGraph g = read_graph(*path, {.edge_means = EdgeMeaning::influences});
  const Structure s = measure_structure(g.graph);
  CHECK(s.nodes == 1005);
  CHECK(g.edges_read == 25571);
  CHECK(s.edges + g.self_loops == 25571);
  CHECK(s.largest_component == 986);
  CHECK(s.largest_strong_component == 803);
  CHECK(s.average_clustering == Approx(0.3994).margin(1e-4));
}

TEST_CASE("ego-Facebook: the values of its SNAP page", "[graph_reader][real]") {
  const auto path = testing::find_published_network("ego-facebook.txt");
  if (!path) return;
  const LoadedGraph g = read_graph(*path, {.directed = false});
  const Structure s = measure_structure(g.graph, {}, 30'000'000);
  CHECK(s.nodes == 4039);
  CHECK(s.edges == 2 * 88234);
  CHECK(s.components == 1);
  CHECK(s.average_clustering == Approx(0.6055).margin(1e-4));
  CHECK(s.mean_path_length == Approx(3.69).margin(0.1));  // sampled
}

TEST_CASE("political blogs: attributes, repeated edges, divided in two", "[graph_reader][real]") {
  const auto path = testing::find_published_network("polblogs.gml");
  if (!path) return;
  const LoadedGraph g = read_graph(*path);
  CHECK(g.directed);
  CHECK(g.graph.nodes() == 1490);
  CHECK(g.edges_read == g.graph.edges() + g.duplicates + g.self_loops);
  CHECK(g.graph.edges() >= 19014);  // copies in circulation differ in repeated edges
  CHECK(g.graph.edges() <= 19025);
  const NodeAttribute* side = g.attribute("value");
  REQUIRE(side != nullptr);
  std::vector<std::uint8_t> group;
  for (const std::string& value : side->values) group.push_back(value == "1");
  CHECK(std::count(group.begin(), group.end(), 0) == 758);  // Adamic & Glance 2005: 758 liberal
  const Structure s = measure_structure(g.graph, group, 20'000'000);
  CHECK(s.group_assortativity == Approx(0.81).margin(0.02));
  CHECK(s.largest_component == 1222);
}
