// Money and energy of every actor: each cost event is booked here and nowhere else.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/economy/cost_kind.hpp"
#include "sim/id.hpp"

namespace redoubt {

// Where an actor computes, and how much of the stated energy its machines need.
struct Siting {
  std::uint16_t training_zone = 0;
  std::uint16_t inference_zone = 0;
  double training_factor = 1;
  double inference_factor = 1;
};

// An entry has an actor, a kind and, for energy, a zone: an index of whatever list of zones the
// world has. What a kWh emits and costs is priced afterwards, not here.
class Ledger {
 public:
  explicit Ledger(std::size_t actors, std::size_t zones = 1)
      : zones_(zones),
        sites_(actors),
        spent_usd_(actors, 0.0),
        earned_usd_(actors, 0.0),
        energy_kwh_(actors, 0.0),
        usd_by_kind_(actors * kCostKinds, 0.0),
        kwh_by_kind_(actors * kCostKinds * zones, 0.0) {}

  // kwh: as stated for ordinary machines; the actor's siting says what becomes of it.
  void spend(ActorId actor, CostKind kind, double usd, double kwh = 0) {
    const std::size_t row = actor.value * kCostKinds + static_cast<std::size_t>(kind);
    spent_usd_[actor.value] += usd;
    usd_by_kind_[row] += usd;
    if (kwh == 0) return;
    const Siting& site = sites_[actor.value];
    const bool trains = is_training(kind);
    const double used = kwh * (trains ? site.training_factor : site.inference_factor);
    energy_kwh_[actor.value] += used;
    kwh_by_kind_[row * zones_ + (trains ? site.training_zone : site.inference_zone)] += used;
  }
  void earn(ActorId actor, double usd) { earned_usd_[actor.value] += usd; }
  // From now on; what is booked stays where it was.
  void move(ActorId actor, const Siting& site) { sites_[actor.value] = site; }

  [[nodiscard]] std::size_t actors() const { return spent_usd_.size(); }
  [[nodiscard]] std::size_t zones() const { return zones_; }
  [[nodiscard]] double spent_usd(ActorId actor) const { return spent_usd_[actor.value]; }
  [[nodiscard]] double spent_usd(ActorId actor, CostKind kind) const {
    return usd_by_kind_[actor.value * kCostKinds + static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] double earned_usd(ActorId actor) const { return earned_usd_[actor.value]; }
  [[nodiscard]] double energy_kwh(ActorId actor) const { return energy_kwh_[actor.value]; }
  // By actor, then kind.
  [[nodiscard]] const std::vector<double>& usd_by_kind() const { return usd_by_kind_; }
  // By actor, kind, zone.
  [[nodiscard]] const std::vector<double>& kwh_by_kind() const { return kwh_by_kind_; }
  [[nodiscard]] const Siting& site(ActorId actor) const { return sites_[actor.value]; }

 private:
  std::size_t zones_;
  std::vector<Siting> sites_;
  std::vector<double> spent_usd_;
  std::vector<double> earned_usd_;
  std::vector<double> energy_kwh_;
  std::vector<double> usd_by_kind_;
  std::vector<double> kwh_by_kind_;
};

}  // namespace redoubt
