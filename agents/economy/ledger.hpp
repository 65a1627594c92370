// Money and energy of every actor: each cost event is booked here and nowhere else.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/economy/cost_kind.hpp"
#include "sim/id.hpp"

namespace redoubt {

// Where an actor computes and its people sit, and how much of the stated energy its machines need.
struct Siting {
  std::uint16_t training_zone = 0;
  std::uint16_t inference_zone = 0;
  std::uint16_t desk_zone = 0;
  double training_factor = 1;
  double inference_factor = 1;
};

// An entry has an actor, a kind, a year and, for energy, a zone: an index of whatever list of zones
// the world has. What a kWh emits and costs is priced afterwards, not here.
class Ledger {
 public:
  // Years count from that in which the run starts; a run without a date is in one.
  explicit Ledger(std::size_t actors, std::size_t zones = 1, std::size_t years = 1)
      : zones_(zones),
        years_(years),
        sites_(actors),
        spent_usd_(actors, 0.0),
        earned_usd_(actors, 0.0),
        income_usd_(actors * kIncomeKinds, 0.0),
        energy_kwh_(actors, 0.0),
        usd_(years * actors * kCostKinds, 0.0),
        kwh_(years * actors * kCostKinds * zones, 0.0) {}

  // kwh: as stated for ordinary machines; the actor's siting says what becomes of it.
  void spend(ActorId actor, CostKind kind, double usd, double kwh = 0) {
    const std::size_t row = row_of(year_, actor, kind);
    spent_usd_[actor.value] += usd;
    usd_[row] += usd;
    if (kwh == 0) return;
    const Place place = place_of(sites_[actor.value], kind);
    energy_kwh_[actor.value] += kwh * place.factor;
    kwh_[row * zones_ + place.zone] += kwh * place.factor;
  }
  void earn(ActorId actor, IncomeKind kind, double usd) {
    earned_usd_[actor.value] += usd;
    income_usd_[actor.value * kIncomeKinds + static_cast<std::size_t>(kind)] += usd;
  }
  // From now on; what is booked stays where it was.
  void move(ActorId actor, const Siting& site) { sites_[actor.value] = site; }
  void begin_year(std::size_t year) { year_ = year; }

  [[nodiscard]] std::size_t actors() const { return spent_usd_.size(); }
  [[nodiscard]] std::size_t zones() const { return zones_; }
  [[nodiscard]] std::size_t years() const { return years_; }
  [[nodiscard]] double spent_usd(ActorId actor) const { return spent_usd_[actor.value]; }
  [[nodiscard]] double spent_usd(ActorId actor, CostKind kind) const {
    double sum = 0;
    for (std::size_t year = 0; year < years_; ++year) sum += usd_[row_of(year, actor, kind)];
    return sum;
  }
  [[nodiscard]] double earned_usd(ActorId actor) const { return earned_usd_[actor.value]; }
  [[nodiscard]] double earned_usd(ActorId actor, IncomeKind kind) const {
    return income_usd_[actor.value * kIncomeKinds + static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] double energy_kwh(ActorId actor) const { return energy_kwh_[actor.value]; }
  [[nodiscard]] double usd(std::size_t year, ActorId actor, CostKind kind) const {
    return usd_[row_of(year, actor, kind)];
  }
  [[nodiscard]] double kwh(std::size_t year, ActorId actor, CostKind kind, std::size_t zone) const {
    return kwh_[row_of(year, actor, kind) * zones_ + zone];
  }
  [[nodiscard]] const Siting& site(ActorId actor) const { return sites_[actor.value]; }

 private:
  struct Place {
    std::uint16_t zone;
    double factor;
  };
  // Ways of computing with less energy change nothing at people's desks, nor in what was stated for
  // one thing as it was done, such as an audit.
  static Place place_of(const Siting& site, CostKind kind) {
    if (is_desk_work(kind)) return {site.desk_zone, 1};
    if (kind == CostKind::other) return {site.inference_zone, 1};
    if (is_training(kind)) return {site.training_zone, site.training_factor};
    return {site.inference_zone, site.inference_factor};
  }
  [[nodiscard]] std::size_t row_of(std::size_t year, ActorId actor, CostKind kind) const {
    return (year * actors() + actor.value) * kCostKinds + static_cast<std::size_t>(kind);
  }

  std::size_t zones_;
  std::size_t years_;
  std::size_t year_ = 0;  // that is running
  std::vector<Siting> sites_;
  std::vector<double> spent_usd_;
  std::vector<double> earned_usd_;
  std::vector<double> income_usd_;  // by actor, kind
  std::vector<double> energy_kwh_;
  std::vector<double> usd_;  // by year, actor, kind
  std::vector<double> kwh_;  // by year, actor, kind, zone
};

}  // namespace redoubt
