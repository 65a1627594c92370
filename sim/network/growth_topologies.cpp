// Networks that grow user by user: preferential attachment and random walk.
#include <algorithm>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_01.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <cmath>

#include "sim/network/topologies.hpp"

namespace redoubt {

namespace {

using Engine = boost::random::mt19937_64;

std::size_t below(Engine& engine, std::size_t n) {
  return boost::random::uniform_int_distribution<std::size_t>(0, n - 1)(engine);
}

bool contains(const std::vector<std::uint32_t>& some, std::uint32_t value) {
  return std::find(some.begin(), some.end(), value) != some.end();
}

}  // namespace

// `ends` holds every user once per edge end: a random entry is a user in proportion to degree.
SocialGraph barabasi_albert(std::uint32_t nodes, double mean_degree, std::uint64_t seed) {
  const double links_per_user = mean_degree / 2;
  const auto core = static_cast<std::uint32_t>(std::ceil(links_per_user)) + 1;
  Engine engine(seed);
  std::vector<std::uint32_t> ends;
  ends.reserve(static_cast<std::size_t>(mean_degree * nodes) + core * core);
  const auto link = [&ends](std::uint32_t a, std::uint32_t b) {
    ends.push_back(a);
    ends.push_back(b);
  };
  for (std::uint32_t u = 1; u < std::min(core, nodes) && links_per_user > 0; ++u) link(u - 1, u);
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t u = core; u < nodes; ++u) {
    // What is still missing of the asked total, so that fractional and early links even out.
    const double due =
        std::round(links_per_user * (u + 1.0)) - static_cast<double>(ends.size() / 2);
    const auto links = static_cast<std::size_t>(std::clamp(due, 0.0, 2 * links_per_user + 1));
    chosen.clear();
    while (chosen.size() < std::min<std::size_t>(links, u)) {
      const std::uint32_t v = ends[below(engine, ends.size())];
      if (!contains(chosen, v)) chosen.push_back(v);
    }
    for (const std::uint32_t v : chosen) link(u, v);
  }
  std::vector<SocialGraph::Edge> edges;
  edges.reserve(ends.size());
  for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
    edges.emplace_back(ends[i], ends[i + 1]);
    edges.emplace_back(ends[i + 1], ends[i]);
  }
  return SocialGraph(nodes, std::move(edges));
}

SocialGraph random_walk(std::uint32_t nodes, double mean_degree, double friend_of_friend,
                        std::uint64_t seed) {
  const auto follows = static_cast<std::uint32_t>(mean_degree);
  if (follows == 0 || nodes <= 1) return unconnected(nodes);
  if (nodes <= follows + 1) return complete(nodes);
  Engine engine(seed);
  boost::random::uniform_01<double> uniform;
  std::vector<std::uint32_t> followed;  // `follows` entries per user, in order of joining
  followed.reserve(std::size_t{nodes} * follows);
  for (std::uint32_t u = 0; u <= follows; ++u)
    for (std::uint32_t v = 0; v <= follows; ++v)
      if (v != u) followed.push_back(v);
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t u = follows + 1; u < nodes; ++u) {
    const auto first = static_cast<std::uint32_t>(below(engine, u));
    chosen.assign(1, first);
    while (chosen.size() < follows) {
      const bool walk = uniform(engine) < friend_of_friend;
      const std::size_t pick = below(engine, walk ? follows : u);
      const auto v =
          walk ? followed[std::size_t{first} * follows + pick] : static_cast<std::uint32_t>(pick);
      if (!contains(chosen, v)) chosen.push_back(v);
    }
    followed.insert(followed.end(), chosen.begin(), chosen.end());
  }
  std::vector<std::uint32_t> offsets(std::size_t{nodes} + 1);
  for (std::size_t u = 0; u <= nodes; ++u) offsets[u] = static_cast<std::uint32_t>(u * follows);
  return SocialGraph(std::move(offsets), std::move(followed)).reversed();
}

}  // namespace redoubt
