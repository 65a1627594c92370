// Evasion `evolution`: an evolution strategy that keeps a mutant of its content if readers reward
// it.
#include "agents/evasion/evolution.hpp"

#include <algorithm>

#include "agents/catalogue.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

void EvolutionStrategy::fields(FieldVisitor& v) {
  v({.name = "posts_per_candidate",
     .unit = "posts",
     .meaning = "posts of a variant that are watched before it is judged",
     .range = {1, 1000},
     .source = "no published value",
     .fixed = true},
    params_.posts_per_candidate);
  v({.name = "sigma",
     .unit = "sd",
     .meaning = "first step size of the evolution strategy",
     .range = {0, 10},
     .source = "no published value"},
    params_.sigma);
  v({.name = "sigma_min",
     .unit = "sd",
     .meaning = "smallest step size",
     .range = {0, 10},
     .source = "no published value"},
    params_.sigma_min);
  v({.name = "sigma_max",
     .unit = "sd",
     .meaning = "largest step size",
     .range = {0, 10},
     .source = "no published value"},
    params_.sigma_max);
}

void EvolutionStrategy::start(const SearchStart& start) {
  at_ = {.parent = start.place(), .radius = start.radius, .sigma = params_.sigma, .key = start.key};
  mutate(start.draws);
}

Trial EvolutionStrategy::next(const KeyedDraws&) {
  if (at_.sent >= 2 * params_.posts_per_candidate) return {kParent, at_.generation, false, false};
  const bool candidate = at_.sent++ % 2 == 0;
  return {candidate ? kCandidate : kParent, at_.generation, true, !candidate};
}

void EvolutionStrategy::outcome(const Trial& trial, double fitness, const KeyedDraws& draws) {
  if (!trial.watched || trial.generation != at_.generation) return;
  if (trial.variant == kCandidate) {
    ++at_.candidate_fates;
    at_.candidate_fitness += fitness;
  } else {
    ++at_.parent_fates;
    at_.parent_fitness += fitness;
  }
  if (at_.candidate_fates >= params_.posts_per_candidate &&
      at_.parent_fates >= params_.posts_per_candidate)
    decide(draws);
}

void EvolutionStrategy::decide(const KeyedDraws& draws) {
  const bool success = at_.candidate_fitness > at_.parent_fitness;
  if (success) {
    at_.parent = at_.candidate;
    ++at_.successes;
  }
  constexpr double kShrink = 0.9036020036098448;  // 1.5^(-1/4)
  const double step = at_.sigma * (success ? 1.5 : kShrink);
  at_.sigma = std::min(std::max(step, params_.sigma_min), params_.sigma_max);
  ++at_.generation;
  at_.sent = at_.parent_fates = at_.candidate_fates = 0;
  at_.parent_fitness = at_.candidate_fitness = 0;
  mutate(draws);
}

void EvolutionStrategy::mutate(const KeyedDraws& draws) {
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double u = draws.uniform(Purpose::mutation, mix(at_.key, at_.generation), i);
    at_.candidate[i] = at_.parent[i] + at_.sigma * portable::normal_quantile(u);
  }
  at_.candidate = scaled_to(at_.candidate, at_.radius);
}

std::unique_ptr<Evasion> make_evolution() {
  return std::make_unique<EvolutionStrategy>();
}

}  // namespace redoubt
