#include "sim/network/structure.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "sim/random/portable_math.hpp"
#include "sim/record/sha256.hpp"

namespace redoubt {

namespace {

std::vector<std::uint32_t> degrees(const SocialGraph& graph) {
  std::vector<std::uint32_t> result(graph.nodes());
  for (std::uint32_t u = 0; u < graph.nodes(); ++u)
    result[u] = graph.offsets()[u + 1] - graph.offsets()[u];
  return result;
}

std::uint32_t largest(const std::vector<std::uint32_t>& values) {
  return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

// |A ∩ B| summed over rows of the graph and of its reverse.
double reciprocity(const SocialGraph& graph, const SocialGraph& reversed) {
  if (graph.edges() == 0) return Structure::kNone;
  std::uint64_t returned = 0;
  for (std::uint32_t u = 0; u < graph.nodes(); ++u) {
    const auto followers = graph.followers(UserId(u));
    const auto followed = reversed.followers(UserId(u));
    auto b = followed.begin();
    for (const std::uint32_t a : followers) {
      while (b != followed.end() && *b < a) ++b;
      returned += b != followed.end() && *b == a;
    }
  }
  return static_cast<double>(returned) / static_cast<double>(graph.edges());
}

SocialGraph merge(const SocialGraph& graph, const SocialGraph& reversed) {
  std::vector<std::uint32_t> offsets(std::size_t{graph.nodes()} + 1, 0);
  std::vector<std::uint32_t> merged;
  merged.reserve(graph.edges());
  for (std::uint32_t u = 0; u < graph.nodes(); ++u) {
    const auto a = graph.followers(UserId(u));
    const auto b = reversed.followers(UserId(u));
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(merged));
    offsets[u + 1] = static_cast<std::uint32_t>(merged.size());
  }
  return SocialGraph(std::move(offsets), std::move(merged));
}

// Pearson correlation of the degrees at both ends of the edges of an undirected graph.
double degree_assortativity(const SocialGraph& neighbours) {
  double n = 0, sum = 0, squares = 0, products = 0;
  for (std::uint32_t u = 0; u < neighbours.nodes(); ++u) {
    const auto row = neighbours.followers(UserId(u));
    const auto degree = static_cast<double>(row.size());
    double others = 0;
    for (const std::uint32_t v : row)
      others += static_cast<double>(neighbours.followers(UserId(v)).size());
    n += degree;
    sum += degree * degree;
    squares += degree * degree * degree;
    products += degree * others;
  }
  const double variance = squares * n - sum * sum;
  return variance > 0 ? (products * n - sum * sum) / variance : Structure::kNone;
}

// e[g][h] is the share of edges from authors in g to followers in h; then
// assortativity = (Σ e_gg - Σ a_g b_g) / (1 - Σ a_g b_g) [Newman 2003].
void measure_groups(const SocialGraph& graph, std::span<const std::uint8_t> group,
                    Structure& result) {
  assert(group.size() == graph.nodes());
  const std::size_t groups = *std::max_element(group.begin(), group.end()) + std::size_t{1};
  std::vector<double> users(groups, 0), written(groups, 0), read(groups, 0), inside(groups, 0);
  for (std::uint32_t u = 0; u < graph.nodes(); ++u) {
    users[group[u]] += 1;
    for (const std::uint32_t v : graph.followers(UserId(u))) {
      written[group[u]] += 1;
      read[group[v]] += 1;
      inside[group[u]] += group[u] == group[v];
    }
  }
  const auto edges = static_cast<double>(graph.edges());
  double same = 0;
  double by_chance = 0;
  for (std::size_t g = 0; g < groups; ++g) {
    same += inside[g] / edges;
    by_chance += written[g] / edges * (read[g] / edges);
    const double share = users[g] / graph.nodes();
    const bool exists = written[g] > 0 && share < 1;
    result.group_homophily.push_back(exists ? (inside[g] / written[g] - share) / (1 - share)
                                            : Structure::kNone);
  }
  if (edges > 0 && by_chance < 1) result.group_assortativity = (same - by_chance) / (1 - by_chance);
}

}  // namespace

SocialGraph neighbours(const SocialGraph& graph) {
  return merge(graph, graph.reversed());
}

double tail_exponent(std::vector<std::uint32_t> counts) {
  counts.erase(std::remove(counts.begin(), counts.end(), 0u), counts.end());
  const std::size_t tenth = counts.size() / 10;
  if (tenth == 0) return Structure::kNone;
  std::sort(counts.begin(), counts.end());
  const std::uint32_t smallest = counts[counts.size() - tenth];
  const auto tail = std::lower_bound(counts.begin(), counts.end(), smallest);
  const auto n = static_cast<double>(counts.end() - tail);
  if (n < 10 || counts.back() == smallest) return Structure::kNone;
  double logs = 0;
  for (auto x = tail; x != counts.end(); ++x) logs += portable::log(*x / (smallest - 0.5));
  return 1 + n / logs;
}

Structure measure_structure(const SocialGraph& graph, std::span<const std::uint8_t> group,
                            std::uint64_t work) {
  Structure result;
  result.nodes = graph.nodes();
  result.edges = graph.edges();
  if (result.nodes == 0) return result;
  result.mean_degree = static_cast<double>(result.edges) / result.nodes;
  SocialGraph reversed = graph.reversed();
  result.largest_followers = largest(degrees(graph));
  result.largest_following = largest(degrees(reversed));
  result.reciprocity = reciprocity(graph, reversed);
  result.tail_exponent = tail_exponent(degrees(graph));
  const SocialGraph undirected = merge(graph, reversed);
  reversed = SocialGraph();
  const Clustering triangles = clustering(undirected, work);
  result.average_clustering = triangles.average;
  result.global_clustering = triangles.global;
  result.degree_assortativity = degree_assortativity(undirected);
  const Connectivity parts = connectivity(graph);
  result.components = parts.components;
  result.largest_component = parts.largest_component;
  result.largest_strong_component = parts.largest_strong_component;
  const PathLength paths = path_length(graph, work);
  result.mean_path_length = paths.mean;
  result.sampled = triangles.sampled || paths.sampled;
  if (!group.empty()) measure_groups(graph, group, result);
  return result;
}

std::string graph_hash(const SocialGraph& graph) {
  Sha256 hash;
  hash.update_u64(graph.nodes());
  hash.update_u32(graph.offsets());
  hash.update_u32(graph.targets());
  return hash.finish();
}

}  // namespace redoubt
