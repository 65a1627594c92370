// Theory of epidemics that leave people immune (Kiss, Miller & Simon 2017): final sizes, by message
// passing on the network that the scenario has, and in closed form on random ones.
#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/validation/network_tools.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

// Above the threshold few seeds may die out by chance, and the size has two values: 1/R for each.
bool sure_of_itself(const Epidemic& e, double degree) {
  const double r = degree * e.along();
  return r < 1 || (1 + e.people * e.seed_share) * std::log(r) > 9;
}

// On a network without short loops: h of a follow (u, f) is the probability that u stays free if f
// never has the infection, (1 - ρ)·Π(1 - T·(1 - h)) over the follows (w, u), w ≠ f [Karrer & Newman
// 2010]. Who infects whom depends on one infectious time each; seen from the infected the follows
// are independent.
class Messages {
 public:
  Messages(const SocialGraph& network, const Epidemic& e)
      : network_(network), e_(e), free_(network.edges(), e.spared()), back_(network.edges()) {
    for (std::uint32_t u = 0; u < network.nodes(); ++u) {
      const auto row = network.followers(UserId{u});
      for (std::size_t i = 0; i < row.size(); ++i)
        back_[network.offsets()[u] + i] = edge(row[i], u);
    }
  }
  // Share of people who are infected in the end.
  [[nodiscard]] double final_size() {
    double change = 1;
    for (int round = 0; round < 2000 && change > 1e-10; ++round) change = pass();
    double escaped = 0;
    for (const double log_all : log_of_all()) escaped += e_.spared() * std::exp(log_all);
    return 1 - escaped / e_.people;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  [[nodiscard]] std::size_t edge(std::uint32_t u, std::uint32_t f) const {
    const auto row = network_.followers(UserId{u});
    const auto at = std::lower_bound(row.begin(), row.end(), f);
    if (at == row.end() || *at != f) return kNone;
    return network_.offsets()[u] + static_cast<std::size_t>(at - row.begin());
  }
  [[nodiscard]] double log_spared(std::size_t along) const {
    return std::log1p(-e_.along() * (1 - free_[along]));
  }
  // Σ log(1 - T·(1 - h)) over the follows into each person.
  [[nodiscard]] std::vector<double> log_of_all() const {
    std::vector<double> sum(network_.nodes(), 0.0);
    for (std::size_t i = 0; i < free_.size(); ++i) sum[network_.targets()[i]] += log_spared(i);
    return sum;
  }
  double pass() {
    const std::vector<double> all = log_of_all();
    std::vector<double> next(free_.size());
    double change = 0;
    for (std::uint32_t u = 0; u < network_.nodes(); ++u)
      for (std::size_t i = network_.offsets()[u]; i < network_.offsets()[u + 1]; ++i) {
        const double others = back_[i] == kNone ? all[u] : all[u] - log_spared(back_[i]);
        next[i] = e_.spared() * std::exp(others);
        change = std::max(change, std::abs(next[i] - free_[i]));
      }
    free_ = std::move(next);
    return change;
  }

  const SocialGraph& network_;
  const Epidemic& e_;
  std::vector<double> free_;       // h of each follow
  std::vector<std::size_t> back_;  // the follow the other way round
};

double sir_size(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Epidemic e = epidemic_of(s, network, "sir");
  if (!(e.recovery > 0) || !sure_of_itself(e, mean_degree(network))) return kUndefined;
  if (!without_loops(network)) return kUndefined;
  return e.people * Messages(network, e).final_size();
}

// If follows are independent, a person with Poisson(k) of them escapes with S = (1 -
// ρ)·e^(-kT(1-S)) [Newman 2002]: the mean over networks, which a single one meets within its own
// scatter.
double sir_size_random(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Epidemic e = epidemic_of(s, network, "sir");
  const double degree = s.network.topology.mean_degree;
  const bool random = s.network.topology.topology == Topology::erdos_renyi;
  if (!random || !s.network.file.empty() || !(e.recovery > 0) || !sure_of_itself(e, degree))
    return kUndefined;
  double escaped = e.spared();
  for (int i = 0; i < 100000; ++i)
    escaped = e.spared() * std::exp(-degree * e.along() * (1 - escaped));
  return e.people * (1 - escaped);
}

}  // namespace

std::vector<Theory> epidemic_theories() {
  return {{.name = "sir_size",
           .meaning = "people whom an epidemic reaches, by message passing on the network itself "
                      "(Karrer & Newman 2010)",
           .on_network = sir_size},
          {.name = "sir_size_random",
           .meaning = "the same on random networks of this mean degree (Newman 2002)",
           .on_network = sir_size_random}};
}

}  // namespace redoubt::analysis
