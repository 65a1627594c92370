// What evasions share that choose among ready templates: a multi-armed bandit over fixed offsets.
#pragma once

#include <vector>

#include "agents/evasion/evasion.hpp"

namespace redoubt {

// Rewards are fitness divided by the largest seen, in [0, 1]. Fates come late, so several choices
// are made on the same knowledge.
class Bandit : public Evasion {
 public:
  struct Arm {
    Direction offset{};
    double plays = 0;  // those that still wait for their fate included
    double won = 0;
    double log_weight = 0;
  };

  void fields(FieldVisitor& v) override;
  void start(const SearchStart& start) override;
  Trial next(const KeyedDraws& draws) final;
  [[nodiscard]] Direction offset(const Trial& trial) const final {
    return arms_[trial.variant].offset;
  }
  void outcome(const Trial& trial, double fitness, const KeyedDraws& draws) final;
  [[nodiscard]] Direction current() const final;
  // Chance of each arm at the next choice.
  [[nodiscard]] virtual std::vector<double> chances() const = 0;

 protected:
  [[nodiscard]] const std::vector<Arm>& arms() const { return arms_; }

 private:
  // A reward in [0, 1] for an arm that was chosen with that chance.
  virtual void learn(Arm& arm, double reward, double chance) = 0;
  [[nodiscard]] double reward(double fitness);

  std::int64_t templates_ = 8;
  std::vector<Arm> arms_;
  std::uint64_t key_ = 0;
  std::uint64_t choices_ = 0;
  double largest_ = 0;
};

}  // namespace redoubt
