// Theory of people who come and go: λ' = λ·ν(loss) + b (Hashimoto et al. 2018) in continuous time.
#include <cmath>
#include <vector>

#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

// People of one group who come and go, of whom there is room for so many.
struct Turnover {
  double places;
  double leave;  // 1/day, each
  double come;   // 1/day, all together, as long as there is a free place
  double days;
};

// How many are there is a chain with births b, as long as there is room, and deaths τ·n. Its mean
// at the end, by Euler steps of a quarter of the shortest stay, from all places taken.
double mean_of_chain(const Turnover& t) {
  const auto places = static_cast<std::size_t>(t.places);
  std::vector<double> law(places + 1, 0.0);
  law[places] = 1;
  const double steps = std::ceil(t.days * (t.come + t.leave * t.places) * 4);
  const double dt = t.days / steps;
  for (double step = 0; step < steps; ++step) {
    double into = 0;  // from n - 1 to n, on balance
    for (std::size_t n = 0; n <= places; ++n) {
      double out = 0;
      if (n < places) out = t.come * law[n] - t.leave * static_cast<double>(n + 1) * law[n + 1];
      law[n] += dt * (into - out);
      into = out;
    }
  }
  double mean = 0;
  for (std::size_t n = 0; n <= places; ++n) mean += static_cast<double>(n) * law[n];
  return mean;
}

// Without losses, λ(t) = b/τ + (λ0 - b/τ)·e^(-τt) as long as newcomers find places; else fewer.
TheoryValue population_size(const Scenario& s, const SocialGraph& network, const std::string&) {
  const RetentionParams& r = s.users.retention;
  if (r.leave_per_loss > 0 || r.occupied != 1 || r.turnover_per_day <= 0 || s.groups.size() > 1)
    return kUndefined;
  const double people = network.nodes();
  const Turnover t{people, r.turnover_per_day, r.arrivals_per_day * people,
                   s.general.horizon.days()};
  if (4 * t.days * (t.come + t.leave * people) * people < 1e9) return mean_of_chain(t);
  const double level = r.arrivals_per_day / r.turnover_per_day;
  if (1 - level < 10 * std::sqrt(1 / people))
    return TheoryValue::refuse(
        "newcomers do not find places (arrivals_per_day is too near turnover_per_day for a network "
        "of so many: use one of a few thousand people)");
  // Before places are free some are turned away, b/(τ·λ0 - b) of a birth and death process.
  const double left = std::exp(-t.leave * t.days);
  return {people * (level + (1 - level) * left), level / (1 - level)};
}

// Who loses r at once and forgets it at once leaves with probability 1 - e^-hr; per unit of loss.
TheoryValue leavers_per_loss(const Scenario& s, const std::string&) {
  const RetentionParams& r = s.users.retention;
  const ActionParams& actions = s.moderation.actions;
  const bool removals_alone = actions.action == Action::remove && actions.weak_margin == 0 &&
                              r.suspended == 0 && s.generators.empty();
  if (!(r.leave_per_loss > 0) || r.turnover_per_day > 0 || r.memory > minutes(1) ||
      r.removed <= 0 || !removals_alone)
    return kUndefined;
  return -std::expm1(-r.leave_per_loss * r.removed) / r.removed;
}

}  // namespace

std::vector<Theory> people_theories() {
  return {{.name = "population_size",
           .meaning = "people who are there after turnover and newcomers (Hashimoto et al. 2018)",
           .needs = "people of one group, all places taken, who leave at a turnover and not for "
                    "losses",
           .on_network = population_size},
          {.name = "leavers_per_loss",
           .meaning = "people who leave per loss that a removal is to them (Hashimoto et al. 2018)",
           .needs = "people who leave for removals alone, without turnover, and forget them within "
                    "a minute",
           .value = leavers_per_loss}};
}

}  // namespace redoubt::analysis
