// Power-law follower counts and whose followers they are, with or without homophilous groups.
#include <algorithm>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_01.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <cassert>
#include <cmath>

#include "sim/network/topologies.hpp"
#include "sim/network/weighted_choice.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

namespace {

using Engine = boost::random::mt19937_64;

// Pareto law with density ∝ x^-exponent on [low, high].
struct CutPareto {
  double low, high, exponent;

  // ∫ x^-e dx on [low, high]; e next to 1 would divide by 0.
  [[nodiscard]] double integral(double e) const {
    const double s = std::abs(1 - e) < 1e-9 ? 1e-9 : 1 - e;
    return (portable::pow(high, s) - portable::pow(low, s)) / s;
  }
  [[nodiscard]] double mean() const { return integral(exponent - 1) / integral(exponent); }
  [[nodiscard]] double quantile(double q) const {
    const double s = 1 - exponent;
    const double at_low = portable::pow(low, s);
    const double at_high = portable::pow(high, s);
    return portable::pow(at_low + q * (at_high - at_low), 1 / s);
  }
};

// The lower bound that gives the asked mean, by bisection: the mean grows with it.
CutPareto fit(double mean, double high, double exponent) {
  double below = mean * 1e-6;
  double above = mean;
  for (int i = 0; i < 100; ++i) {
    const double middle = (below + above) / 2;
    (CutPareto{middle, high, exponent}.mean() < mean ? below : above) = middle;
  }
  return {above, high, exponent};
}

// Draws followers for one author after another, never the same one twice.
class FollowerDraws {
 public:
  FollowerDraws(std::span<const double> weight, std::span<const std::uint8_t> group,
                std::span<const double> homophily, Engine& engine)
      : engine_(engine), group_(group), homophily_(homophily) {
    std::vector<std::uint32_t> everyone(weight.size());
    for (std::uint32_t u = 0; u < everyone.size(); ++u) everyone[u] = u;
    pools_.emplace_back(std::move(everyone), weight);
    if (group_.empty()) return;
    std::vector<std::vector<std::uint32_t>> members(homophily.size());
    assert(group.size() == weight.size());
    for (std::uint32_t u = 0; u < group.size(); ++u) members.at(group[u]).push_back(u);
    for (auto& some : members) pools_.emplace_back(std::move(some), weight);
  }

  // Fewer than asked only if the author's group is exhausted at homophily 1.
  void draw(std::uint32_t author, std::uint32_t count, std::vector<std::uint32_t>& followers) {
    taken_.resize(pools_[0].members().size(), UserId::kNone);
    taken_[author] = author;
    const bool grouped = !group_.empty();
    const double own = grouped ? homophily_[group_[author]] : 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const bool inside = grouped && uniform_(engine_) < own;
      const std::size_t pool = inside ? group_[author] + std::size_t{1} : 0;
      if (take(author, pools_[pool], followers)) continue;
      if (own >= 1 || !take(author, pools_[0], followers)) return;
    }
  }

 private:
  // After 32 vain draws the next free member in order is taken: rare, and it always ends.
  bool take(std::uint32_t author, const WeightedChoice& pool,
            std::vector<std::uint32_t>& followers) {
    const auto accept = [&](std::uint32_t user) {
      if (taken_[user] == author) return false;
      taken_[user] = author;
      followers.push_back(user);
      return true;
    };
    std::size_t position = 0;
    for (int attempt = 0; attempt < 32; ++attempt) {
      position = pool.draw(engine_);
      if (accept(pool.members()[position])) return true;
    }
    const auto& members = pool.members();
    for (std::size_t step = 1; step < members.size(); ++step)
      if (accept(members[(position + step) % members.size()])) return true;
    return false;
  }

  Engine& engine_;
  std::span<const std::uint8_t> group_;
  std::span<const double> homophily_;
  boost::random::uniform_01<double> uniform_;
  std::vector<WeightedChoice> pools_;  // everyone, then one per group
  std::vector<std::uint32_t> taken_;   // the last author who got this user as a follower
};

void shuffle(std::vector<std::uint32_t>& values, Engine& engine) {
  for (std::size_t i = values.size(); i > 1; --i) {
    const boost::random::uniform_int_distribution<std::size_t> index(0, i - 1);
    const std::size_t j = index(engine);
    std::swap(values[i - 1], values[j]);
  }
}

}  // namespace

std::vector<std::uint32_t> follower_counts(const TopologyParameters& p, std::uint32_t nodes) {
  std::vector<std::uint32_t> counts(nodes, 0);
  if (nodes <= 1 || p.mean_degree <= 0) return counts;
  const double others = nodes - 1.0;
  const double cut = std::min(others, std::max(p.largest_share * nodes, 5 * p.mean_degree));
  const CutPareto law = fit(std::min(p.mean_degree, cut), cut, p.exponent);
  std::vector<double> exact(nodes);
  double sum = 0;
  for (std::uint32_t i = 0; i < nodes; ++i) {
    exact[i] = law.quantile((i + 0.5) / nodes);
    sum += exact[i];
  }
  const double scale = p.mean_degree * nodes / sum;  // the quantiles miss the mean by < 1 %
  double carried = 0.5;
  for (std::uint32_t i = 0; i < nodes; ++i) {
    carried += exact[i] * scale;
    counts[i] = static_cast<std::uint32_t>(std::clamp(std::floor(carried), 0.0, others));
    carried -= counts[i];
  }
  return counts;
}

SocialGraph power_law(const TopologyParameters& p, std::uint32_t nodes,
                      std::span<const std::uint8_t> group, std::span<const double> homophily,
                      std::uint64_t seed) {
  if (nodes <= 1 || p.mean_degree <= 0) return unconnected(nodes);
  Engine engine(seed);
  std::vector<std::uint32_t> counts = follower_counts(p, nodes);
  shuffle(counts, engine);
  std::vector<double> weight(nodes, 1.0);
  if (p.follow_coupling > 0)
    for (std::uint32_t u = 0; u < nodes; ++u)
      weight[u] = portable::pow((counts[u] + 0.5) / p.mean_degree, p.follow_coupling);
  FollowerDraws draws(weight, group, homophily, engine);
  std::vector<std::uint32_t> offsets(std::size_t{nodes} + 1, 0);
  std::vector<std::uint32_t> followers;
  followers.reserve(static_cast<std::size_t>(p.mean_degree * nodes) + 1);
  for (std::uint32_t u = 0; u < nodes; ++u) {
    draws.draw(u, counts[u], followers);
    offsets[u + 1] = static_cast<std::uint32_t>(followers.size());
  }
  return SocialGraph(std::move(offsets), std::move(followers));
}

}  // namespace redoubt
