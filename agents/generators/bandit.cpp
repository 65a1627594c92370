#include "agents/generators/bandit.hpp"

#include <algorithm>
#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {

Bandit::Bandit(const EvasionParams& params, std::vector<Direction> arms, std::uint64_t key)
    : params_(params), key_(key) {
  for (const Direction& offset : arms) arms_.push_back({offset, 0, 0, 0});
}

Trial Bandit::next(const KeyedDraws& draws) {
  std::size_t arm = 0;
  double chosen = 1;
  if (params_.kind == EvasionKind::ucb1) {
    arm = best_bound();
  } else {
    const std::vector<double> chance = chances();
    double left = draws.uniform(Purpose::mutation, key_, choices_);
    while (arm + 1 < arms_.size() && left >= chance[arm]) left -= chance[arm++];
    chosen = chance[arm];
  }
  ++choices_;
  arms_[arm].plays += 1;
  return {static_cast<std::uint32_t>(arm), 0, true, false, chosen};
}

std::size_t Bandit::best_bound() const {
  double total = 0;
  for (const Arm& arm : arms_) total += arm.plays;
  std::size_t best = 0;
  double highest = -1;
  for (std::size_t i = 0; i < arms_.size(); ++i) {
    if (arms_[i].plays == 0) return i;
    const double spread = std::sqrt(2.0 * portable::log(total) / arms_[i].plays);
    const double bound = arms_[i].won / arms_[i].plays + spread;
    if (bound > highest) best = i;
    highest = std::max(highest, bound);
  }
  return best;
}

std::vector<double> Bandit::chances() const {
  const auto count = static_cast<double>(arms_.size());
  std::vector<double> chance(arms_.size(), 0.0);
  if (params_.kind == EvasionKind::ucb1) {
    chance[best_bound()] = 1;
    return chance;
  }
  double largest = arms_[0].log_weight;
  for (const Arm& arm : arms_) largest = std::max(largest, arm.log_weight);
  double sum = 0;
  for (std::size_t i = 0; i < arms_.size(); ++i)
    sum += chance[i] = portable::exp(arms_[i].log_weight - largest);
  for (double& p : chance) p = (1.0 - params_.exploration) * p / sum + params_.exploration / count;
  return chance;
}

double Bandit::reward(double fitness) {
  largest_ = std::max(largest_, fitness);
  return largest_ > 0 ? std::max(0.0, fitness) / largest_ : 0.0;
}

void Bandit::outcome(const Trial& trial, double fitness, const KeyedDraws&) {
  if (!trial.watched) return;
  const double x = reward(fitness);
  Arm& arm = arms_[trial.variant];
  arm.won += x;
  if (params_.kind != EvasionKind::exp3) return;
  const auto count = static_cast<double>(arms_.size());
  arm.log_weight += params_.exploration * x / (trial.chance * count);
}

Direction Bandit::current() const {
  const std::vector<double> chance = chances();
  const auto best = std::max_element(chance.begin(), chance.end()) - chance.begin();
  return arms_[static_cast<std::size_t>(best)].offset;
}

}  // namespace redoubt
