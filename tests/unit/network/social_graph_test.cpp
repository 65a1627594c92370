// The compressed graph: order, duplicates, self-loops, look-up and reversal.
#include "sim/network/social_graph.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using redoubt::SocialGraph;
using redoubt::UserId;

namespace {

std::vector<std::uint32_t> row(const SocialGraph& graph, std::uint32_t u) {
  const auto followers = graph.followers(UserId(u));
  return {followers.begin(), followers.end()};
}

}  // namespace

TEST_CASE("edges are sorted, duplicates and self-loops dropped", "[network]") {
  const SocialGraph graph(4, {{2, 3}, {0, 3}, {0, 1}, {0, 3}, {1, 1}, {2, 0}});
  CHECK(graph.nodes() == 4);
  CHECK(graph.edges() == 4);
  CHECK(row(graph, 0) == std::vector<std::uint32_t>{1, 3});
  CHECK(row(graph, 1).empty());
  CHECK(row(graph, 2) == std::vector<std::uint32_t>{0, 3});
  CHECK(row(graph, 3).empty());
}

TEST_CASE("rows given in any order make the same graph as pairs", "[network]") {
  const SocialGraph rows(std::vector<std::uint32_t>{0, 4, 5, 7}, {2, 1, 2, 0, 1, 0, 1});
  const SocialGraph pairs(3, {{0, 1}, {0, 2}, {2, 1}, {2, 0}});
  CHECK(row(rows, 0) == row(pairs, 0));
  CHECK(row(rows, 1).empty());
  CHECK(row(rows, 2) == row(pairs, 2));
  CHECK(rows.edges() == 4);
}

TEST_CASE("follows asks in the direction follower, author", "[network]") {
  const SocialGraph graph(3, {{0, 1}, {0, 2}, {1, 2}});
  CHECK(graph.follows(UserId(1), UserId(0)));
  CHECK_FALSE(graph.follows(UserId(0), UserId(1)));
  CHECK(graph.follows(UserId(2), UserId(1)));
  CHECK_FALSE(graph.follows(UserId(1), UserId(1)));
}

TEST_CASE("reversed twice is the graph itself", "[network]") {
  const SocialGraph graph(5, {{0, 4}, {3, 4}, {1, 4}, {4, 0}, {2, 1}});
  const SocialGraph reversed = graph.reversed();
  CHECK(row(reversed, 4) == std::vector<std::uint32_t>{0, 1, 3});
  CHECK(row(reversed, 0) == std::vector<std::uint32_t>{4});
  const SocialGraph again = reversed.reversed();
  for (std::uint32_t u = 0; u < 5; ++u) CHECK(row(again, u) == row(graph, u));
}

TEST_CASE("graphs without edges or nodes are legal", "[network]") {
  CHECK(SocialGraph().nodes() == 0);
  CHECK(SocialGraph().reversed().nodes() == 0);
  const SocialGraph lonely(3, std::vector<SocialGraph::Edge>{});
  CHECK(lonely.nodes() == 3);
  CHECK(lonely.edges() == 0);
  CHECK(lonely.followers(UserId(2)).empty());
}
