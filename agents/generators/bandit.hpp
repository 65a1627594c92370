// Evasion by choosing among ready templates: a multi-armed bandit over fixed offsets.
#pragma once

#include <vector>

#include "agents/generators/evasion.hpp"

namespace redoubt {

// Rewards are fitness divided by the largest seen, in [0, 1].
//   ucb1  plays the arm with the largest mean + √(2·ln n / n_i) [Auer, Cesa-Bianchi & Fischer 2002]
//   exp3  plays arm i with p_i = (1-γ)·w_i/Σw + γ/K and multiplies w_i by exp(γ·x/(p_i·K))
//         [Auer, Cesa-Bianchi, Freund & Schapire 2002]; it assumes an adversary, as here
// Fates come late, so several choices are made on the same knowledge; a choice that is still
// waiting counts as played, with nothing won yet, or ucb1 would send one arm for a whole window.
class Bandit final : public Evasion {
 public:
  Bandit(const EvasionParams& params, std::vector<Direction> arms, std::uint64_t key);

  Trial next(const KeyedDraws& draws) override;
  [[nodiscard]] Direction offset(const Trial& trial) const override {
    return arms_[trial.variant].offset;
  }
  void outcome(const Trial& trial, double fitness, const KeyedDraws& draws) override;
  [[nodiscard]] Direction current() const override;
  void set_params(const EvasionParams& params) override { params_ = params; }
  // Chance of each arm at the next choice of exp3; ucb1: 1 for the arm it will choose.
  [[nodiscard]] std::vector<double> chances() const;

 private:
  struct Arm {
    Direction offset;
    double plays = 0;
    double won = 0;
    double log_weight = 0;  // exp3
  };
  [[nodiscard]] double reward(double fitness);
  [[nodiscard]] std::size_t best_bound() const;  // ucb1

  EvasionParams params_;
  std::vector<Arm> arms_;
  std::uint64_t key_;
  std::uint64_t choices_ = 0;
  double largest_ = 0;
};

}  // namespace redoubt
