// Evasion `ucb1`: sends the template with the largest mean reward + √(2·ln n / n_i) [Auer,
// Cesa-Bianchi & Fischer 2002].
//
// A choice that still waits for its fate counts as played, with nothing won yet; else one template
// would be sent for a whole window.
#include <algorithm>
#include <cmath>

#include "agents/catalogue.hpp"
#include "agents/evasion/bandit.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

class Ucb1 final : public Bandit {
 public:
  // All on one arm.
  [[nodiscard]] std::vector<double> chances() const override {
    std::vector<double> chance(arms().size(), 0.0);
    chance[best_bound()] = 1;
    return chance;
  }

 private:
  void learn(Arm&, double, double) override {}

  [[nodiscard]] std::size_t best_bound() const {
    double total = 0;
    for (const Arm& arm : arms()) total += arm.plays;
    std::size_t best = 0;
    double highest = -1;
    for (std::size_t i = 0; i < arms().size(); ++i) {
      const Arm& arm = arms()[i];
      if (arm.plays == 0) return i;
      const double spread = std::sqrt(2.0 * portable::log(total) / arm.plays);
      const double bound = arm.won / arm.plays + spread;
      if (bound > highest) best = i;
      highest = std::max(highest, bound);
    }
    return best;
  }
};

}  // namespace

std::unique_ptr<Evasion> make_ucb1() {
  return std::make_unique<Ucb1>();
}

}  // namespace redoubt
