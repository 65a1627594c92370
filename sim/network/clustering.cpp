// Clustering coefficients, exactly or by sampling pairs of neighbours.
//
// Boost.Graph's clustering_coefficient looks up every pair of neighbours, 10^9 for a hub with 50
// 000 followers. Here marks make it the sum over neighbours of their degrees, and large graphs are
// sampled.
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <numeric>

#include "sim/network/structure.hpp"
#include "sim/network/weighted_choice.hpp"

namespace redoubt {

namespace {

constexpr int kSampledPairs = 100'000;  // standard error at most 0.0016

double pairs_of(std::size_t degree) {
  const auto d = static_cast<double>(degree);
  return d * (d - 1) / 2;
}

Clustering exact_clustering(const SocialGraph& graph) {
  std::vector<std::uint32_t> marked_for(graph.nodes(), UserId::kNone);
  double sum_of_shares = 0;
  double all_closed = 0;
  double all_pairs = 0;
  for (std::uint32_t u = 0; u < graph.nodes(); ++u) {
    const auto row = graph.followers(UserId(u));
    if (row.size() < 2) continue;
    for (const std::uint32_t v : row) marked_for[v] = u;
    std::uint64_t seen_twice = 0;  // every closed pair is seen from both ends
    for (const std::uint32_t v : row)
      for (const std::uint32_t w : graph.followers(UserId(v))) seen_twice += marked_for[w] == u;
    const double closed = static_cast<double>(seen_twice) / 2;
    sum_of_shares += closed / pairs_of(row.size());
    all_closed += closed;
    all_pairs += pairs_of(row.size());
  }
  if (all_pairs <= 0) return {0, Structure::kNone, false};
  return {sum_of_shares / graph.nodes(), all_closed / all_pairs, false};
}

template <class Engine>
bool random_pair_is_closed(const SocialGraph& graph, std::uint32_t u, Engine& engine) {
  const auto row = graph.followers(UserId(u));
  const boost::random::uniform_int_distribution<std::size_t> first(0, row.size() - 1);
  const boost::random::uniform_int_distribution<std::size_t> second(0, row.size() - 2);
  const std::size_t i = first(engine);
  const std::size_t other = second(engine);
  const std::size_t j = other + (other >= i);
  return graph.follows(UserId(row[i]), UserId(row[j]));
}

Clustering sampled_clustering(const SocialGraph& graph) {
  std::vector<std::uint32_t> with_pairs;
  std::vector<double> pairs(graph.nodes(), 0);
  for (std::uint32_t u = 0; u < graph.nodes(); ++u) {
    const std::size_t degree = graph.followers(UserId(u)).size();
    if (degree < 2) continue;
    pairs[u] = pairs_of(degree);
    with_pairs.push_back(u);
  }
  if (with_pairs.empty()) return {0, Structure::kNone, true};
  boost::random::mt19937_64 engine(1);
  const boost::random::uniform_int_distribution<std::size_t> any(0, with_pairs.size() - 1);
  const double share_with_pairs =
      static_cast<double>(with_pairs.size()) / static_cast<double>(graph.nodes());
  const WeightedChoice by_pairs(with_pairs, pairs);
  int closed_average = 0;
  int closed_global = 0;
  for (int i = 0; i < kSampledPairs; ++i) {
    const std::uint32_t user = with_pairs[any(engine)];
    closed_average += random_pair_is_closed(graph, user, engine);
    const std::uint32_t centre = with_pairs[by_pairs.draw(engine)];
    closed_global += random_pair_is_closed(graph, centre, engine);
  }
  return {share_with_pairs * closed_average / kSampledPairs,
          static_cast<double>(closed_global) / kSampledPairs, true};
}

}  // namespace

Clustering clustering(const SocialGraph& graph, std::uint64_t work) {
  if (graph.nodes() == 0) return {Structure::kNone, Structure::kNone, false};
  std::uint64_t visits = 0;
  for (std::uint32_t u = 0; u < graph.nodes(); ++u) {
    const std::uint64_t degree = graph.followers(UserId(u)).size();
    visits += degree * degree;
  }
  return visits <= work ? exact_clustering(graph) : sampled_clustering(graph);
}

}  // namespace redoubt
