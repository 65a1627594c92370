// A (1+1) evolution strategy on the campaign's offset.
#pragma once

#include "agents/evasion/evasion.hpp"

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

  struct Params {
    std::int64_t posts_per_candidate = 10;
    double sigma = 0.8;
    double sigma_min = 0.2;
    double sigma_max = 1.5;
  };

  EvolutionStrategy() = default;
  explicit EvolutionStrategy(const Params& params) : params_(params) {}
  void fields(FieldVisitor& v) override;
  void start(const SearchStart& start) override;
  // Candidate and parent in turn; ordinary posts between two generations use the parent's offset.
  Trial next(const KeyedDraws& draws) override;
  [[nodiscard]] Direction offset(const Trial& trial) const override {
    return trial.variant == kCandidate ? at_.candidate : at_.parent;
  }
  void outcome(const Trial& trial, double fitness, const KeyedDraws& draws) override;
  [[nodiscard]] Direction current() const override { return at_.parent; }

  [[nodiscard]] double sigma() const { return at_.sigma; }
  [[nodiscard]] std::uint32_t generation() const { return at_.generation; }
  [[nodiscard]] std::uint32_t successes() const { return at_.successes; }

 private:
  void mutate(const KeyedDraws& draws);
  void decide(const KeyedDraws& draws);

  struct State {
    Direction parent{};
    Direction candidate{};
    double radius = 0;
    double sigma = 0;
    std::uint64_t key = 0;
    std::uint32_t generation = 0;
    std::uint32_t successes = 0;
    std::int64_t sent = 0;  // watched posts of this generation
    std::int64_t parent_fates = 0;
    std::int64_t candidate_fates = 0;
    double parent_fitness = 0;
    double candidate_fitness = 0;
  };

  Params params_;
  State at_;
};

}  // namespace redoubt
