// Measures of a follow graph's structure, and its name by content.
//
// "Neighbours" means followers and followed accounts together, directions dropped. Measures that
// would take too long on a large graph are estimated from a sample; the draws are fixed, so a graph
// always gives the same numbers. Values that do not exist (no edges, one group) are NaN.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "sim/network/social_graph.hpp"

namespace redoubt {

struct Structure {
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

  std::uint32_t nodes = 0;
  std::uint64_t edges = 0;
  double mean_degree = kNone;  // followers per user
  std::uint32_t largest_followers = 0;
  std::uint32_t largest_following = 0;
  double reciprocity = kNone;           // share of follows that are returned
  double average_clustering = kNone;    // mean over users of closed pairs of neighbours
  double global_clustering = kNone;     // 3 × triangles / pairs of neighbours
  double degree_assortativity = kNone;  // correlation of neighbour counts [Newman 2002]
  std::uint32_t components = 0;         // weakly connected
  std::uint32_t largest_component = 0;  // users
  std::uint32_t largest_strong_component = 0;
  double tail_exponent = kNone;         // of the follower counts' density [Hill 1975]
  double mean_path_length = kNone;      // steps along the flow of content, over connected pairs
  bool sampled = false;                 // clustering or path length are estimates
  double group_assortativity = kNone;   // [Newman 2003]
  std::vector<double> group_homophily;  // (own share of followers - share) / (1 - share) per group
};

// `group[u]` is the group of user u; may be empty. Up to `work` edges are visited per measure
// before sampling begins.
Structure measure_structure(const SocialGraph& graph, std::span<const std::uint8_t> group = {},
                            std::uint64_t work = 100'000'000);

// SHA-256 of the number of nodes, the offsets and the followers, little-endian.
std::string graph_hash(const SocialGraph& graph);

// Directions dropped: v is in the row of u if one of them follows the other.
SocialGraph neighbours(const SocialGraph& graph);

// Exponent of the density of a power-law tail, fitted to the largest tenth of the positive counts:
// 1 + n / Σ ln(x / (x_min - 1/2)) [Clauset, Shalizi & Newman 2009, eq. 3.7]. NaN below 10 counts in
// the tail or if all are equal.
double tail_exponent(std::vector<std::uint32_t> counts);

// The parts of the above that need an algorithm of their own.
struct Clustering {
  double average, global;
  bool sampled;
};
Clustering clustering(const SocialGraph& neighbours, std::uint64_t work);
struct Connectivity {
  std::uint32_t components, largest_component, largest_strong_component;
};
Connectivity connectivity(const SocialGraph& graph);
struct PathLength {
  double mean;
  bool sampled;
};
PathLength path_length(const SocialGraph& graph, std::uint64_t work);

}  // namespace redoubt
