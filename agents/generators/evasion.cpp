#include "agents/generators/evasion.hpp"

#include <algorithm>
#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {

void EvasionParams::fields(FieldVisitor& v) {
  v({.name = "kind",
     .meaning = "how the campaign adapts to detection",
     .source = "interactive evasion (Bommasani et al. 2021, section 5.2)"},
    kind);
  v({.name = "posts_per_candidate",
     .unit = "posts",
     .meaning = "posts of a variant that are watched before it is judged",
     .range = {1, 1000},
     .source = "no published value",
     .fixed = true},
    posts_per_candidate);
  v({.name = "fate_window",
     .unit = "duration",
     .meaning = "how long a post is watched; should exceed the review delay",
     .range = {60, 1e7},
     .source = "no published value",
     .fixed = true},
    fate_window);
  v({.name = "sigma",
     .unit = "sd",
     .meaning = "first step size of the search",
     .range = {0, 10},
     .source = "no published value"},
    sigma);
  v({.name = "sigma_min",
     .unit = "sd",
     .meaning = "smallest step size",
     .range = {0, 10},
     .source = "no published value"},
    sigma_min);
  v({.name = "sigma_max",
     .unit = "sd",
     .meaning = "largest step size",
     .range = {0, 10},
     .source = "no published value"},
    sigma_max);
}

Direction scaled_to(Direction v, double length) {
  const double now = std::sqrt(dot(v, v));
  const double factor = now > 0 ? length / now : 0.0;  // the origin has no direction to go
  for (double& x : v) x *= factor;
  return v;
}

EvolutionStrategy::EvolutionStrategy(const EvasionParams& params, const Direction& start,
                                     double radius, std::uint64_t key)
    : params_(params), parent_(start), radius_(radius), sigma_(params.sigma), key_(key) {}

EvolutionStrategy::Trial EvolutionStrategy::next() {
  if (params_.kind == EvasionKind::none) return {};
  if (sent_ >= 2 * params_.posts_per_candidate) return {};
  const bool candidate = sent_++ % 2 == 0;
  return {candidate ? Trial::Role::candidate : Trial::Role::parent, generation_};
}

void EvolutionStrategy::outcome(const Trial& trial, double fitness, const KeyedDraws& draws) {
  if (trial.role == Trial::Role::ordinary || trial.generation != generation_) return;
  if (trial.role == Trial::Role::candidate) {
    ++candidate_fates_;
    candidate_fitness_ += fitness;
  } else {
    ++parent_fates_;
    parent_fitness_ += fitness;
  }
  if (candidate_fates_ >= params_.posts_per_candidate &&
      parent_fates_ >= params_.posts_per_candidate)
    decide(draws);
}

void EvolutionStrategy::decide(const KeyedDraws& draws) {
  const bool success = candidate_fitness_ > parent_fitness_;
  if (success) {
    parent_ = candidate_;
    ++successes_;
  }
  constexpr double kShrink = 0.9036020036098448;  // 1.5^(-1/4)
  const double step = sigma_ * (success ? 1.5 : kShrink);
  sigma_ = std::min(std::max(step, params_.sigma_min), params_.sigma_max);
  ++generation_;
  sent_ = parent_fates_ = candidate_fates_ = 0;
  parent_fitness_ = candidate_fitness_ = 0;
  mutate(draws);
}

void EvolutionStrategy::mutate(const KeyedDraws& draws) {
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double u = draws.uniform(Purpose::mutation, mix(key_, generation_), i);
    candidate_[i] = parent_[i] + sigma_ * portable::normal_quantile(u);
  }
  candidate_ = scaled_to(candidate_, radius_);
}

}  // namespace redoubt
