#include "agents/generators/evolution_strategy.hpp"

#include <algorithm>

#include "agents/generators/harm_frame.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

EvolutionStrategy::EvolutionStrategy(const EvasionParams& params, const Direction& start,
                                     double radius, std::uint64_t key, const KeyedDraws& draws)
    : params_(params), parent_(start), radius_(radius), sigma_(params.sigma), key_(key) {
  mutate(draws);
}

Trial EvolutionStrategy::next(const KeyedDraws&) {
  if (sent_ >= 2 * params_.posts_per_candidate) return {kParent, generation_, false, false};
  const bool candidate = sent_++ % 2 == 0;
  return {candidate ? kCandidate : kParent, generation_, true, !candidate};
}

void EvolutionStrategy::outcome(const Trial& trial, double fitness, const KeyedDraws& draws) {
  if (!trial.watched || trial.generation != generation_) return;
  if (trial.variant == kCandidate) {
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
