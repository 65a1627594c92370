// Theory of social contagion by the rules `threshold` and `fractional` (Granovetter 1978, Watts
// 2002): where it ends, by degrees [Gleeson & Cahalane 2007].
#include <cmath>
#include <map>
#include <vector>

#include "analysis/validation/network_tools.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

struct Contagion {
  bool by_share = false;
  double threshold = 0;
  double spread = 0;
  double spared = 1;  // P(not a seed)

  // P(a person who follows so many is moved by so many of them); one must be seen at least.
  [[nodiscard]] double moved(double sharing, double follows) const {
    if (sharing < 1) return 0;
    const double unit = by_share ? follows : 1;
    if (spread == 0) return sharing >= threshold * unit ? 1 : 0;
    return normal_cdf((sharing / unit - threshold) / spread);
  }
  // The mean of that if each of `heard` of them shares with probability q.
  [[nodiscard]] double moved_by(double q, std::size_t heard, std::size_t follows) const {
    const auto n = static_cast<double>(heard);
    if (q >= 1) return moved(n, static_cast<double>(follows));
    double sum = 0;
    for (std::size_t m = 1; m <= heard && q > 0; ++m) {
      const auto k = static_cast<double>(m);
      const double log_mass = std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) +
                              k * std::log(q) + (n - k) * std::log1p(-q);
      sum += std::exp(log_mass) * moved(k, static_cast<double>(follows));
    }
    return sum;
  }
};

// Numbers of accounts that are followed, and of those that are heard without the one that asks:
// with what part of people, or of follows, have them.
using Degrees = std::map<std::pair<std::size_t, std::size_t>, double>;

double shared(const Contagion& c, const Degrees& degrees, double q) {
  double sum = 0;
  for (const auto& [degree, part] : degrees)
    sum += part * (1 - c.spared + c.spared * c.moved_by(q, degree.second, degree.first));
  return sum;
}

// q = P(the followed shares before the follower does), from the least that the seeds make it.
double adopters(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Table p = propagation_table(s);
  const bool by_share = s.propagation.kind == "fractional";
  const double seed_share = number_in(p, "seed_share");
  const bool many = seed_share * network.nodes() >= 30;  // a few are a matter of chance
  if ((!by_share && s.propagation.kind != "threshold") || !seeds_alone(s) || !many ||
      !without_loops(network))
    return kUndefined;
  const Contagion c{by_share, number_in(p, "threshold"), number_in(p, "threshold_spread"),
                    (1 - seed_share) * (1 - 1.0 / network.nodes())};
  std::vector<std::size_t> follows(network.nodes(), 0);
  for (const std::uint32_t f : network.targets()) ++follows[f];
  Degrees people;
  Degrees followed;
  for (std::uint32_t u = 0; u < network.nodes(); ++u) {
    people[{follows[u], follows[u]}] += 1.0 / network.nodes();
    for (const std::uint32_t f : network.followers(UserId{u})) {
      const std::size_t back = network.follows(UserId{u}, UserId{f}) ? 1 : 0;
      followed[{follows[u], follows[u] - back}] += 1.0 / static_cast<double>(network.edges());
    }
  }
  double q = 0;
  for (double before = -1; q - before > 1e-10;) {
    before = q;
    q = shared(c, followed, q);
  }
  return network.nodes() * shared(c, people, q);
}

}  // namespace

std::vector<Theory> adoption_theories() {
  return {{.name = "adopters",
           .meaning = "people who pass a post on once enough of those they follow have done so "
                      "(Gleeson & Cahalane 2007)",
           .on_network = adopters}};
}

}  // namespace redoubt::analysis
