// Money and energy of every actor: each cost event is booked here and nowhere else.
#pragma once

#include <string>
#include <vector>

#include "sim/id.hpp"

namespace redoubt {

class Ledger {
 public:
  explicit Ledger(std::size_t actors)
      : spent_usd_(actors, 0.0), earned_usd_(actors, 0.0), energy_kwh_(actors, 0.0) {}

  void spend(ActorId actor, double usd, double kwh = 0) {
    spent_usd_[actor.value] += usd;
    energy_kwh_[actor.value] += kwh;
  }
  void earn(ActorId actor, double usd) { earned_usd_[actor.value] += usd; }

  [[nodiscard]] std::size_t actors() const { return spent_usd_.size(); }
  [[nodiscard]] double spent_usd(ActorId actor) const { return spent_usd_[actor.value]; }
  [[nodiscard]] double earned_usd(ActorId actor) const { return earned_usd_[actor.value]; }
  [[nodiscard]] double energy_kwh(ActorId actor) const { return energy_kwh_[actor.value]; }

 private:
  std::vector<double> spent_usd_;
  std::vector<double> earned_usd_;
  std::vector<double> energy_kwh_;
};

}  // namespace redoubt
