// Theory of epidemics that leave people immune (Kiss, Miller & Simon 2017): final sizes, by message
// passing on the network that the scenario has where it is as good as a tree, else by percolation.
#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/validation/first_passage.hpp"
#include "analysis/validation/network_tools.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

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
  // Infections that one causes in turn, seen along follows: T times the largest eigenvalue of the
  // operator that never turns back. At 1 is the threshold.
  [[nodiscard]] double growth() const {
    std::vector<double> now(free_.size(), 1.0);
    double factor = 0;
    for (int round = 0; round < 100; ++round) {
      const std::vector<double> into = sum_by_person(now);
      double largest = 0;
      std::vector<double> next(now.size());
      for (std::uint32_t u = 0; u < network_.nodes(); ++u)
        for (std::size_t i = network_.offsets()[u]; i < network_.offsets()[u + 1]; ++i) {
          next[i] = into[u] - (back_[i] == kNone ? 0.0 : now[back_[i]]);
          largest = std::max(largest, next[i]);
        }
      if (largest == 0) return 0;
      for (double& each : next) each /= largest;
      factor = largest;
      now.swap(next);
    }
    return factor * e_.along();
  }
  // People who are infected in the end.
  [[nodiscard]] double final_size() {
    double change = 1;
    for (int round = 0; round < 2000 && change > 1e-10; ++round) change = pass();
    double escaped = 0;
    for (const double log_all : log_of_all()) escaped += e_.spared() * std::exp(log_all);
    return e_.people - escaped;
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
  // Of what each follow carries, over the follows into each person.
  [[nodiscard]] std::vector<double> sum_by_person(const std::vector<double>& carried) const {
    std::vector<double> sum(network_.nodes(), 0.0);
    for (std::size_t i = 0; i < carried.size(); ++i) sum[network_.targets()[i]] += carried[i];
    return sum;
  }
  // Σ log(1 - T·(1 - h)) over the follows into each person.
  [[nodiscard]] std::vector<double> log_of_all() const {
    std::vector<double> logs(free_.size());
    for (std::size_t i = 0; i < free_.size(); ++i) logs[i] = log_spared(i);
    return sum_by_person(logs);
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

// Who is infected keeps one infectious time for all followers: percolation of follows that share
// their fate by person (Kenah & Robins 2007), with its times, as posts have an end.
class EpidemicPassage final : public FirstPassage {
 public:
  EpidemicPassage(const SocialGraph& network, const Epidemic& e)
      : FirstPassage(network, e.post_age_days * kDay), e_(e) {}

 private:
  static constexpr double kDay = 86400;

  void contact(std::uint32_t sharer, double left_s) override {
    const double lasts = std::min(chance.exponential(e_.recovery), left_s / kDay);
    const double reached = -std::expm1(-e_.transmission * lasts);
    for (const std::uint32_t f : network().followers(UserId{sharer}))
      if (const double u = chance.uniform(); u < reached)
        reach(f, -std::log1p(-u) / e_.transmission * kDay, 1);
  }
  bool wins(std::uint32_t, double) override { return true; }

  const Epidemic e_;
};

Estimate percolated(const SocialGraph& network, const Epidemic& e) {
  EpidemicPassage course(network, e);
  const auto people = network.nodes();
  return repeat([&] { return course.size(draw_seeds(people, e.seed_share, course.chance)); },
                [&course] { return course.work(); }, 0.001);
}

// Above the threshold few seeds may die out by chance, and the size has two values: 1/R for each.
bool sure_of_itself(const Epidemic& e, double r) {
  return r < 1 || (1 + e.people * e.seed_share) * std::log(r) > 9;
}

// Near the threshold the size of the network decides how far it goes, which messages do not know.
bool clear_of_threshold(double r) {
  return r < 0.8 || r > 1.25;
}

TheoryValue sir_size(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Epidemic e = epidemic_of(s, network, "sir");
  if (!(e.transmission >= 0)) return kUndefined;
  if (outlived(s, e) && e.people >= 1000 && !all_follow_all(network) && without_loops(network)) {
    Messages messages(network, e);
    const double r = messages.growth();
    if (clear_of_threshold(r) && sure_of_itself(e, r)) return messages.final_size();
  }
  const Estimate size = percolated(network, e);
  return {size.mean, size.error, size.scatter / std::sqrt(seed_posts(s))};
}

// S of S = (1 - ρ)·e^(-kT(1-S)) [Newman 2002]: a person with Poisson(k) follows escapes, if these
// are independent.
double escaped_of(const Epidemic& e, double degree) {
  double escaped = e.spared();
  for (int i = 0; i < 100000; ++i)
    escaped = e.spared() * std::exp(-degree * e.along() * (1 - escaped));
  return escaped;
}

// The mean over networks. A single one has √(2/(n·k)) more or fewer follows, drawn as pairs, which
// is the error of this value for it; as large again for how they fall.
TheoryValue sir_size_random(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Epidemic e = epidemic_of(s, network, "sir");
  const double degree = s.network.topology.mean_degree;
  const bool random =
      s.network.topology.topology == Topology::erdos_renyi && s.network.file.empty();
  if (!random || !(e.recovery > 0) || !outlived(s, e)) return kUndefined;
  const double r = degree * e.along();
  if (e.people < 1000) return TheoryValue::refuse("it is a theory of many people (1000 at least)");
  if (!clear_of_threshold(r) || !sure_of_itself(e, r))
    return TheoryValue::refuse(
        "each infection causes too nearly one, or the seeds are too few, for a size that is sure");
  const double more = degree * (1 + std::sqrt(2 / (e.people * degree)));
  const double error = escaped_of(e, degree) - escaped_of(e, more);
  return {e.people * (1 - escaped_of(e, degree)), e.people * std::sqrt(2.0) * error};
}

}  // namespace

std::vector<Theory> epidemic_theories() {
  return {{.name = "sir_size",
           .meaning = "people whom an epidemic reaches: message passing on the network itself "
                      "(Karrer & Newman 2010) where it is as good as a tree and clear of its "
                      "threshold, else percolation (Kenah & Robins 2007)",
           .needs = "rule sir, begun by seeds where nobody writes, judges or leaves",
           .on_network = sir_size},
          {.name = "sir_size_random",
           .meaning = "the same on random networks of this mean degree (Newman 2002)",
           .needs = "rule sir on topology erdos_renyi, begun by seeds, with posts and a horizon of "
                    "40 infectious times",
           .on_network = sir_size_random}};
}

}  // namespace redoubt::analysis
