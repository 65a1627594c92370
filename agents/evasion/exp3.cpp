// Evasion `exp3`: draws its template by weights that grow with what they brought in; it assumes an
// adversary, as here.
//
// Template i of K is sent with p_i = (1-γ)·w_i/Σw + γ/K, and w_i is multiplied by exp(γ·x/(p_i·K))
// for a reward x [Auer, Cesa-Bianchi, Freund & Schapire 2002].
#include <algorithm>

#include "agents/catalogue.hpp"
#include "agents/evasion/bandit.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

class Exp3 final : public Bandit {
 public:
  void fields(FieldVisitor& v) override {
    Bandit::fields(v);
    v({.name = "exploration",
       .meaning = "share γ of its choices that are made at random",
       .range = {0, 1, true, false},
       .source = "no published value"},
      exploration_);
  }

  [[nodiscard]] std::vector<double> chances() const override {
    const auto count = static_cast<double>(arms().size());
    std::vector<double> chance(arms().size(), 0.0);
    double largest = arms()[0].log_weight;
    for (const Arm& arm : arms()) largest = std::max(largest, arm.log_weight);
    double sum = 0;
    for (std::size_t i = 0; i < arms().size(); ++i)
      sum += chance[i] = portable::exp(arms()[i].log_weight - largest);
    for (double& p : chance) p = (1.0 - exploration_) * p / sum + exploration_ / count;
    return chance;
  }

 private:
  void learn(Arm& arm, double reward, double chance) override {
    const auto count = static_cast<double>(arms().size());
    arm.log_weight += exploration_ * reward / (chance * count);
  }

  double exploration_ = 0.1;
};

}  // namespace

std::unique_ptr<Evasion> make_exp3() {
  return std::make_unique<Exp3>();
}

}  // namespace redoubt
