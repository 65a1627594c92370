// Theory of epidemics that leave nobody immune: how many are infectious at a time, by the master
// equation where all follow all (Kiss, Miller & Simon 2017), else by Gillespie's direct method.
#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/validation/first_passage.hpp"
#include "analysis/validation/network_tools.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

// Days between which prevalence is measured, and how often.
struct Window {
  double begin;
  double end;
  double every;
};

// The first sample never counts.
Window window_of(const Scenario& s) {
  const double every = s.general.sample_every.days();
  return {std::max(s.record.burn_in.days(), every), s.general.horizon.days(), every};
}

// Everybody follows everybody: the number infected is a chain with births τ·i·(N - i) and deaths
// γ·i.
class Chain {
 public:
  explicit Chain(const Epidemic& e)
      : e_(e), law_(static_cast<std::size_t>(e.people) + 1, 0.0), next_(law_.size()) {
    const double others = e.people - 1;
    for (std::size_t i = 1; i < law_.size(); ++i) {
      const auto k = static_cast<double>(i - 1);  // seeds beside the author
      const double ways =
          std::lgamma(others + 1) - std::lgamma(k + 1) - std::lgamma(others - k + 1);
      const double none = k < others ? (others - k) * std::log1p(-e.seed_share) : 0.0;
      law_[i] = std::exp(ways + none + (k > 0 ? k * std::log(e.seed_share) : 0.0));
    }
  }
  // Whether its steps take a second or two at most.
  [[nodiscard]] bool short_enough(const Window& window) const {
    return steps_of(window) * e_.people < 1e9;
  }
  // Mean number infected, by Euler steps of a quarter of the shortest stay.
  [[nodiscard]] double mean(const Window& window) {
    const double steps = steps_of(window);
    double sum = 0;
    double counted = 0;
    for (double step = 1; step <= steps; ++step) {
      const double now = advance(window.end / steps);
      if (step <= steps * window.begin / window.end) continue;
      sum += now;
      ++counted;
    }
    return sum / counted;
  }

 private:
  [[nodiscard]] double steps_of(const Window& window) const {
    double fastest = 0;
    for (double i = 1; i <= e_.people; ++i) fastest = std::max(fastest, born(i) + e_.recovery * i);
    return std::ceil(window.end * fastest * 4);
  }
  [[nodiscard]] double born(double i) const { return e_.transmission * i * (e_.people - i); }
  double advance(double dt) {
    double mean = 0;
    for (std::size_t i = 0; i < law_.size(); ++i) {
      const auto x = static_cast<double>(i);
      double flow = -(born(x) + e_.recovery * x) * law_[i];
      if (i > 0) flow += born(x - 1) * law_[i - 1];
      if (i + 1 < law_.size()) flow += e_.recovery * (x + 1) * law_[i + 1];
      next_[i] = law_[i] + flow * dt;
      mean += x * next_[i];
    }
    law_.swap(next_);
    return mean;
  }

  const Epidemic& e_;
  std::vector<double> law_;  // P(i infected)
  std::vector<double> next_;
};

// The next event is drawn from the rates of all [Gillespie 1977].
class DirectMethod {
 public:
  DirectMethod(const Epidemic& e, const SocialGraph& network, Chance& chance)
      : e_(e), network_(network), chance_(chance), place_(network.nodes(), kHealthy) {
    for (std::uint32_t u = 0; u < network.nodes(); ++u) most_ = std::max(most_, follows(u));
    infect(chance_.pick(network.nodes()));
    for (std::uint32_t u = 0; u < network.nodes(); ++u)
      if (chance_.uniform() < e.seed_share) infect(u);
  }
  // Mean share infected at the samples of the window.
  [[nodiscard]] double mean(const Window& window) {
    double now = 0;
    double sample = window.every;
    double sum = 0;
    double samples = 0;
    while (now <= window.end) {
      const double all =
          e_.recovery * static_cast<double>(infected_.size()) + e_.transmission * out_;
      now = all > 0 ? now + chance_.exponential(all) : window.end + 1;
      for (; sample < std::min(now, window.end + 1e-9); sample += window.every) {
        if (sample <= window.begin) continue;
        sum += static_cast<double>(infected_.size());
        ++samples;
      }
      if (all > 0) happen(all);
      ++events_;
    }
    return sum / samples / e_.people;
  }
  [[nodiscard]] double events() const { return events_; }

 private:
  static constexpr std::uint32_t kHealthy = UINT32_MAX;

  template <class People>
  std::uint32_t one_of(const People& people) {
    return people[chance_.pick(static_cast<std::uint32_t>(people.size()))];
  }
  [[nodiscard]] double follows(std::uint32_t u) const {
    return static_cast<double>(network_.followers(UserId{u}).size());
  }
  void infect(std::uint32_t u) {
    if (place_[u] != kHealthy) return;
    place_[u] = static_cast<std::uint32_t>(infected_.size());
    infected_.push_back(u);
    out_ += follows(u);
  }
  void recover(std::uint32_t u) {
    out_ -= follows(u);
    place_[infected_.back()] = place_[u];
    infected_[place_[u]] = infected_.back();
    infected_.pop_back();
    place_[u] = kHealthy;
  }
  void happen(double all) {
    std::uint32_t u = one_of(infected_);
    if (chance_.uniform() * all < e_.recovery * static_cast<double>(infected_.size())) {
      recover(u);
      return;
    }
    while (chance_.uniform() * most_ >= follows(u)) u = one_of(infected_);
    infect(one_of(network_.followers(UserId{u})));
  }

  const Epidemic& e_;
  const SocialGraph& network_;
  Chance& chance_;
  std::vector<std::uint32_t> infected_;
  std::vector<std::uint32_t> place_;  // among the infected
  double out_ = 0;                    // follows out of the infected
  double most_ = 1;
  double events_ = 0;
};

// By the direct method: mean over runs with its error, until that is a thousandth or enough has
// happened.
TheoryValue direct_prevalence(const Scenario& s, const SocialGraph& network, const Epidemic& e) {
  Chance chance(1977);
  const Window window = window_of(s);
  double happened = 0;
  const auto once = [&] {
    DirectMethod run(e, network, chance);
    const double mean = run.mean(window);
    happened += run.events() + e.people / 4;  // to begin takes its time, too
    return mean;
  };
  const Estimate found = repeat(
      once, [&happened] { return 4 * happened; }, 0.001);
  return {found.mean, found.error, found.scatter};  // a replicate is one such course
}

TheoryValue sis_prevalence(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Epidemic e = epidemic_of(s, network, "sis");
  const bool one = number_in(propagation_table(s), "seeds") == 1;
  if (!(e.transmission >= 0) || !one) return kUndefined;
  if (!(e.recovery > 0)) return TheoryValue::refuse("nobody recovers (recovery_per_day 0)");
  if (e.post_age_days < s.general.horizon.days())
    return TheoryValue::refuse("the post ends (propagation.max_age) before the run");
  if (all_follow_all(network) && e.people <= 2000)
    if (Chain chain(e); chain.short_enough(window_of(s)))
      return chain.mean(window_of(s)) / e.people;
  return direct_prevalence(s, network, e);
}

}  // namespace

std::vector<Theory> endemic_theories() {
  return {{.name = "sis_prevalence",
           .meaning = "share of people who are infectious: master equation where all follow all, "
                      "else Gillespie's direct method on the network itself, whose error counts",
           .needs = "rule sis with one seed post where nobody writes, judges or leaves",
           .on_network = sis_prevalence}};
}

}  // namespace redoubt::analysis
