#include "analysis/statistics/robustness.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/statistics/mean_interval.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kZ = 1.959963984540054;  // 97.5 % of the normal distribution

std::vector<std::size_t> complete_draws(const PolicyTable& values) {
  std::vector<std::size_t> draws;
  for (std::size_t d = 0; !values.empty() && d < values[0].size(); ++d)
    if (std::none_of(values.begin(), values.end(),
                     [d](const std::vector<double>& each) { return std::isnan(each[d]); }))
      draws.push_back(d);
  return draws;
}

bool beats(const std::vector<double>& a, const std::vector<double>& b) {
  bool better = false;
  for (std::size_t k = 0; k < a.size(); ++k) {
    if (!(a[k] <= b[k])) return false;
    better = better || a[k] < b[k];
  }
  return better;
}

}  // namespace

std::vector<PolicyScore> score_policies(const PolicyTable& values, double limit) {
  const std::vector<std::size_t> draws = complete_draws(values);
  const auto n = static_cast<double>(draws.size());
  std::vector<PolicyScore> scores(values.size());
  for (const std::size_t d : draws) {
    double best = values[0][d];
    for (const auto& policy : values) best = std::min(best, policy[d]);
    for (std::size_t p = 0; p < values.size(); ++p) {
      PolicyScore& score = scores[p];
      const double regret = values[p][d] - best;
      score.worst = score.draws == 0 ? values[p][d] : std::max(score.worst, values[p][d]);
      score.mean += values[p][d] / n;
      score.mean_regret += regret / n;
      score.worst_regret = std::max(score.worst_regret, regret);
      score.satisficing += values[p][d] <= limit ? 1 : 0;
      ++score.draws;
    }
  }
  for (PolicyScore& score : scores) score.satisficing /= std::max(n, 1.0);
  return scores;
}

std::vector<bool> pareto_front(const std::vector<std::vector<double>>& scores) {
  std::vector<bool> front;
  for (const auto& each : scores)
    front.push_back(std::none_of(scores.begin(), scores.end(),
                                 [&each](const auto& other) { return beats(other, each); }));
  return front;
}

Evidence evidence(const std::vector<bool>& holds) {
  Evidence e;
  e.draws = holds.size();
  e.holds = static_cast<std::size_t>(std::count(holds.begin(), holds.end(), true));
  if (e.draws == 0) return e;
  const auto n = static_cast<double>(e.draws);
  const double p = static_cast<double>(e.holds) / n;
  const double middle = (p + kZ * kZ / (2 * n)) / (1 + kZ * kZ / n);
  const double half = kZ / (1 + kZ * kZ / n) * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
  e.share = {p, std::max(0.0, middle - half), std::min(1.0, middle + half)};
  return e;
}

CostPerHarm cost_per_harm(const std::vector<double>& harm, const std::vector<double>& base_harm,
                          const std::vector<double>& cost, const std::vector<double>& base_cost) {
  std::vector<double> avoided;
  std::vector<double> extra;
  for (std::size_t d = 0; d < harm.size(); ++d) {
    const double less = base_harm[d] - harm[d];
    const double more = cost[d] - base_cost[d];
    if (std::isnan(less) || std::isnan(more)) continue;
    avoided.push_back(less);
    extra.push_back(more);
  }
  CostPerHarm result;
  if (avoided.empty()) return result;
  const auto n = static_cast<double>(avoided.size());
  const auto found = bootstrap(avoided.size(), [&](const Resample& counts) {
    double less = 0;
    double more = 0;
    for (std::size_t i = 0; i < avoided.size(); ++i) {
      less += counts[i] * avoided[i] / n;
      more += counts[i] * extra[i] / n;
    }
    return std::vector<double>{more, less, more / less};
  });
  result.cost = found[0];
  result.avoided = found[1];
  result.ratio = found[2];
  result.clear = mean_interval(avoided).differs_from(0);  // Student's t: few draws say little
  return result;
}

}  // namespace redoubt::analysis
