// A (1+1) evolution strategy on the campaign's offset.
#pragma once

#include "agents/generators/evasion.hpp"

namespace redoubt {

// One generation: `posts_per_candidate` posts of a mutant and as many of its parent, in turn, each
// watched for the fate window; the better mean fitness survives. Fitness is measured anew for both
// every time: a stored value would be beaten only by luck, and the search would freeze.
// Step size: × 1.5 on success, × 1.5^(-1/4) otherwise (the 1/5 rule [Rechenberg 1973]).
// Offsets keep their length: the attacker rotates, it cannot leave the sphere that its model
// allows.
class EvolutionStrategy final : public Evasion {
 public:
  static constexpr std::uint32_t kParent = 0;
  static constexpr std::uint32_t kCandidate = 1;

  // key: names the campaign in its draws.
  EvolutionStrategy(const EvasionParams& params, const Direction& start, double radius,
                    std::uint64_t key, const KeyedDraws& draws);

  // Candidate and parent in turn; ordinary posts between two generations use the parent's offset.
  Trial next(const KeyedDraws& draws) override;
  [[nodiscard]] Direction offset(const Trial& trial) const override {
    return trial.variant == kCandidate ? candidate_ : parent_;
  }
  void outcome(const Trial& trial, double fitness, const KeyedDraws& draws) override;
  [[nodiscard]] Direction current() const override { return parent_; }
  void set_params(const EvasionParams& params) override { params_ = params; }

  [[nodiscard]] double sigma() const { return sigma_; }
  [[nodiscard]] std::uint32_t generation() const { return generation_; }
  [[nodiscard]] std::uint32_t successes() const { return successes_; }

 private:
  void mutate(const KeyedDraws& draws);
  void decide(const KeyedDraws& draws);

  EvasionParams params_;
  Direction parent_;
  Direction candidate_{};
  double radius_;
  double sigma_;
  std::uint64_t key_;
  std::uint32_t generation_ = 0;
  std::uint32_t successes_ = 0;
  std::int64_t sent_ = 0;  // watched posts of this generation
  std::int64_t parent_fates_ = 0;
  std::int64_t candidate_fates_ = 0;
  double parent_fitness_ = 0;
  double candidate_fitness_ = 0;
};

}  // namespace redoubt
