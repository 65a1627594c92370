// Theory of people who come and go: λ' = λ·ν(loss) + b (Hashimoto et al. 2018) in continuous time.
#include <cmath>

#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

// Without losses, λ(t) = b/τ + (λ0 - b/τ)·e^(-τt); newcomers take the places of those who left, so
// that b may not exceed τ.
TheoryValue population_size(const Scenario& s, const std::string&) {
  const RetentionParams& r = s.users.retention;
  const bool seats = r.arrivals_per_day <= r.turnover_per_day && r.turnover_per_day > 0;
  if (r.leave_per_loss > 0 || r.occupied != 1 || !seats || !s.network.file.empty() ||
      s.groups.size() > 1)
    return kUndefined;
  const double level = r.arrivals_per_day / r.turnover_per_day;
  const double left = std::exp(-r.turnover_per_day * s.general.horizon.days());
  return static_cast<double>(s.network.users) * (level + (1 - level) * left);
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
           .needs = "people of one group, all places taken, who leave at a turnover that newcomers "
                    "do not exceed, and not for losses",
           .value = population_size},
          {.name = "leavers_per_loss",
           .meaning = "people who leave per loss that a removal is to them (Hashimoto et al. 2018)",
           .needs = "people who leave for removals alone, without turnover, and forget them within "
                    "a minute",
           .value = leavers_per_loss}};
}

}  // namespace redoubt::analysis
