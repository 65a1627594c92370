// Which actor computes on which grid while a world runs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "agents/economy/environment.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

class Sites {
 public:
  // years: of the run. The first `campaigns` actors are attackers; keys name the luck of all
  // actors, in their order.
  Sites(const EnvironmentParams& params, std::span<const Intervention> interventions,
        std::vector<std::int64_t> years, std::size_t campaigns, std::vector<std::uint64_t> keys);

  // From now on the grids are those of this year, a number from 0.
  void begin_year(std::size_t year) { year_ = year; }
  // Moves every actor to where it computes from now on.
  void apply(Ledger& ledger, const KeyedDraws& draws) const;

  [[nodiscard]] EnvironmentParams& params() { return params_; }
  [[nodiscard]] const EnvironmentParams& params() const { return params_; }
  [[nodiscard]] const std::vector<std::string>& zones() const { return zones_; }
  // Gram CO2e per kWh in a year of the run, by zone.
  [[nodiscard]] std::span<const double> intensities(std::size_t year) const {
    return std::span(intensities_).subspan(year * zones_.size(), zones_.size());
  }

 private:
  EnvironmentParams params_;  // a live copy: interventions may change it
  std::vector<std::string> zones_;
  std::vector<std::int64_t> years_;
  std::size_t year_ = 0;
  std::vector<double> intensities_;  // by year, zone
  std::uint16_t home_ = 0;           // zone in which the run begins: people stay there
  std::size_t campaigns_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace redoubt
