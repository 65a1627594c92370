// Artificial follow graphs: each is a pure function of its parameters and a seed.
//
// `mean_degree` is always the mean number of followers per user, which equals the mean number of
// accounts a user follows. Draws come from Boost.Random's mt19937_64, so a seed gives the same
// graph with every compiler. Impossible settings throw std::invalid_argument with a message that
// names the parameter, its value and what it must be.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/config/parameter.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt {

enum class Topology {
  power_law,
  block_model,
  erdos_renyi,
  watts_strogatz,
  barabasi_albert,
  random_walk,
  complete,
  none
};
template <>
struct Words<Topology> {
  static constexpr std::array value{
      "power_law",       "block_model", "erdos_renyi", "watts_strogatz",
      "barabasi_albert", "random_walk", "complete",    "none"};
};

struct TopologyParameters {
  Topology topology = Topology::power_law;
  double mean_degree = 20;
  double exponent = 2.3;
  double largest_share = 0.05;
  double follow_coupling = 0.5;
  double rewiring = 0.1;
  double friend_of_friend = 0.5;

  void fields(FieldVisitor& visit);
};

// Throws std::invalid_argument if no such graph exists; build_topology checks the same.
void check_topology(const TopologyParameters& parameters, std::uint32_t nodes);

// `group[u]` is the group of user u and `homophily[g]` in [0, 1] that of group g; only block_model
// uses them, and with empty groups it is power_law.
SocialGraph build_topology(const TopologyParameters& parameters, std::uint32_t nodes,
                           std::span<const std::uint8_t> group, std::span<const double> homophily,
                           std::uint64_t seed);

// Every ordered pair is an edge with probability mean_degree / (nodes - 1) [Gilbert 1959].
SocialGraph erdos_renyi(std::uint32_t nodes, double mean_degree, std::uint64_t seed);

// A ring of mutual follows to the mean_degree nearest, each moved to a random user with probability
// `rewiring` [Watts & Strogatz 1998]. mean_degree must be even; a move that meets an existing edge
// is lost (about mean_degree · rewiring / nodes of all).
SocialGraph watts_strogatz(std::uint32_t nodes, double mean_degree, double rewiring,
                           std::uint64_t seed);

// Each new user and mean_degree / 2 earlier ones, chosen in proportion to their degree, follow each
// other [Barabási & Albert 1999]. The degree tail has exponent 3.
SocialGraph barabasi_albert(std::uint32_t nodes, double mean_degree, std::uint64_t seed);

// Each new user follows a random earlier user, then mean_degree - 1 more: with probability
// friend_of_friend one whom that first friend follows, else a random one [SimSoM; Truong et al.
// 2024]. The first mean_degree + 1 users all follow each other.
SocialGraph random_walk(std::uint32_t nodes, double mean_degree, double friend_of_friend,
                        std::uint64_t seed);

// The follower count of a user has a density ∝ x^-exponent, cut above; see follower_counts. Whose
// followers they are is drawn in proportion to weight (own follower count / mean)^follow_coupling:
// 0 makes the number of followed accounts Poisson and independent of the follower count, 1 gives
// both the same law and ties them together.
// Groups: each follower of an author in group g is drawn from g with probability homophily[g], else
// from everyone. So 0 gives followers by group share, 1 only the own group.
SocialGraph power_law(const TopologyParameters& parameters, std::uint32_t nodes,
                      std::span<const std::uint8_t> group, std::span<const double> homophily,
                      std::uint64_t seed);

// Quantiles (i + 1/2)/nodes of a Pareto law between a lower bound, which is found from the mean,
// and max(largest_share · nodes, 5 · mean_degree), rounded so that the sum is mean_degree · nodes:
// ascending, the same for every seed, and without the sampling noise of a heavy tail.
std::vector<std::uint32_t> follower_counts(const TopologyParameters& parameters,
                                           std::uint32_t nodes);

SocialGraph complete(std::uint32_t nodes);
SocialGraph unconnected(std::uint32_t nodes);

}  // namespace redoubt
