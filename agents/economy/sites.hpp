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
  // The first `campaigns` actors are attackers; keys name the luck of all actors, in their order.
  Sites(const EnvironmentParams& params, std::span<const Intervention> interventions,
        std::size_t campaigns, std::vector<std::uint64_t> keys);

  // Moves every actor to where it computes from now on.
  void apply(Ledger& ledger, const KeyedDraws& draws) const;

  [[nodiscard]] EnvironmentParams& params() { return params_; }
  [[nodiscard]] const EnvironmentParams& params() const { return params_; }
  [[nodiscard]] const std::vector<std::string>& zones() const { return zones_; }
  // Gram CO2e per kWh, by zone.
  [[nodiscard]] const std::vector<double>& intensities() const { return intensities_; }

 private:
  EnvironmentParams params_;  // a live copy: interventions may change it
  std::vector<std::string> zones_;
  std::vector<double> intensities_;
  std::size_t campaigns_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace redoubt
