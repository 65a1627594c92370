#include "agents/evasion/bandit.hpp"

#include <algorithm>

namespace redoubt {

void Bandit::fields(FieldVisitor& v) {
  v({.name = "templates",
     .meaning = "variants between which it chooses",
     .range = {2, 1000},
     .source = "no published value",
     .fixed = true},
    templates_);
}

void Bandit::start(const SearchStart& start) {
  arms_.clear();
  for (std::int64_t i = 0; i < templates_; ++i)
    arms_.push_back({.offset = start.place(static_cast<std::uint64_t>(i))});
  key_ = start.key;
  choices_ = 0;
  largest_ = 0;
}

Trial Bandit::next(const KeyedDraws& draws) {
  const std::vector<double> chance = chances();
  double left = draws.uniform(Purpose::mutation, key_, choices_);
  std::size_t arm = 0;
  while (arm + 1 < arms_.size() && left >= chance[arm]) left -= chance[arm++];
  ++choices_;
  arms_[arm].plays += 1;
  return {static_cast<std::uint32_t>(arm), 0, true, false, chance[arm]};
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
  learn(arm, x, trial.chance);
}

Direction Bandit::current() const {
  const std::vector<double> chance = chances();
  const auto best = std::max_element(chance.begin(), chance.end()) - chance.begin();
  return arms_[static_cast<std::size_t>(best)].offset;
}

}  // namespace redoubt
