// Parameters of the topologies, what is possible with them, and the choice among them.
#include "sim/network/topologies.hpp"

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

namespace redoubt {

void TopologyParameters::fields(FieldVisitor& visit) {
  visit({.name = "topology",
         .meaning = "How the follow graph is made.",
         .source = "followers of microblogs have heavy tails (Kwak et al. 2010)",
         .fixed = true},
        topology);
  visit({.name = "mean_degree",
         .unit = "followers",
         .meaning = "Mean number of followers per user, and of accounts a user follows.",
         .range = kNonNegative,
         .source = "no published value; small, so that quick worlds have feeds that can be read",
         .fixed = true},
        mean_degree);
  visit({.name = "exponent",
         .meaning = "Exponent of the density of the follower count (power_law, block_model).",
         .range = {.low = 1.5, .high = 4},
         .source = "Kwak et al. 2010; Goel et al. 2016",
         .tag = Tag::published,
         .fixed = true},
        exponent);
  visit({.name = "largest_share",
         .meaning = "Largest follower count as a share of all users (power_law, block_model).",
         .range = {.low = 0, .high = 1, .low_open = true},
         .source = "no published value",
         .fixed = true},
        largest_share);
  visit({.name = "follow_coupling",
         .meaning = "How the number of followed accounts grows with the number of followers: "
                    "0 independent, 1 in proportion (power_law, block_model).",
         .range = kProbability,
         .source = "no published value; half way",
         .fixed = true},
        follow_coupling);
  visit({.name = "rewiring",
         .meaning = "Probability that a follow leads to a random user (watts_strogatz).",
         .range = kProbability,
         .source = "no published value; short paths among clusters (Watts & Strogatz 1998)",
         .fixed = true},
        rewiring);
  visit({.name = "friend_of_friend",
         .meaning = "Probability that a new user follows a friend's friend (random_walk).",
         .range = kProbability,
         .source = "Truong et al. 2024 (SimSoM)",
         .tag = Tag::published,
         .fixed = true},
        friend_of_friend);
}

namespace {

[[noreturn]] void refuse(double mean_degree, const std::string& requirement) {
  throw std::invalid_argument(fmt::format("mean_degree is {} ({})", mean_degree, requirement));
}

}  // namespace

void check_topology(const TopologyParameters& p, std::uint32_t nodes) {
  const double others = nodes == 0 ? 0 : nodes - 1.0;
  if (p.topology == Topology::none || nodes <= 1) return;
  const double degree = p.topology == Topology::complete ? others : p.mean_degree;
  if (!(degree >= 0 && degree <= others))
    refuse(degree, fmt::format("must be in [0, {}] with {} users", others, nodes));
  if (degree * nodes >= 4294967295.0)
    refuse(degree, fmt::format("must be below {:.6g} with {} users: at most 2^32 - 1 edges",
                               4294967295.0 / nodes, nodes));
  const bool whole = degree == std::floor(degree);
  if (p.topology == Topology::watts_strogatz && !(whole && std::fmod(degree, 2) == 0))
    refuse(degree, "must be an even whole number with watts_strogatz");
  if (p.topology == Topology::watts_strogatz && degree >= others)
    refuse(degree, fmt::format("must be below {} with watts_strogatz", others));
  if (p.topology == Topology::barabasi_albert && degree > nodes / 2.0)
    refuse(degree, fmt::format("must be at most {} with barabasi_albert", nodes / 2));
  if (p.topology == Topology::random_walk && !whole)
    refuse(degree, "must be a whole number with random_walk");
}

SocialGraph build_topology(const TopologyParameters& p, std::uint32_t nodes,
                           std::span<const std::uint8_t> group, std::span<const double> homophily,
                           std::uint64_t seed) {
  check_topology(p, nodes);
  if (nodes <= 1) return unconnected(nodes);
  switch (p.topology) {
    case Topology::power_law:
      return power_law(p, nodes, {}, {}, seed);
    case Topology::block_model:
      return power_law(p, nodes, group, homophily, seed);
    case Topology::erdos_renyi:
      return erdos_renyi(nodes, p.mean_degree, seed);
    case Topology::watts_strogatz:
      return watts_strogatz(nodes, p.mean_degree, p.rewiring, seed);
    case Topology::barabasi_albert:
      return barabasi_albert(nodes, p.mean_degree, seed);
    case Topology::random_walk:
      return random_walk(nodes, p.mean_degree, p.friend_of_friend, seed);
    case Topology::complete:
      return complete(nodes);
    case Topology::none:
      break;
  }
  return unconnected(nodes);
}

}  // namespace redoubt
