// Which grids and prices a result is priced by: those of its scenario, or others that are asked
// for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "analysis/value/booked_energy.hpp"

namespace redoubt::analysis {

struct Repricing {
  std::string preset;  // empty: the scenario's
  std::string zone;    // empty: the zones in which it was booked
  std::string training_zone;
  std::optional<double> g_per_kwh;   // of every zone
  std::optional<std::int64_t> year;  // whose figures hold, whenever energy was used
  bool last_known = false;           // figures hold on into years without one
  std::optional<double> scc_usd_per_tonne;
  std::optional<double> electricity_usd_per_kwh;
  std::optional<double> pue;
  bool operator==(const Repricing&) const = default;
};

// Throws std::runtime_error for a preset that does not exist.
EnvironmentParams repriced_environment(const Scenario& scenario, const Repricing& repricing);

// Gram per kWh by kind of cost, booked zone and year. Throws std::runtime_error that lists what
// there is if energy was used where or when the preset has no figure.
std::vector<double> repriced_intensities(const EnvironmentParams& environment,
                                         const Repricing& repricing, const BookedEnergy& booked);

// "Lacoste et al. 2019, …: virginia (2019) 367.8 g CO2e per kWh".
std::string grid_words(const EnvironmentParams& environment, const Repricing& repricing,
                       const BookedEnergy& booked);

// What the run decided by the grids and prices that it had, and other ones leave as it was: "which
// models stay in use (value.deploy_if)". Empty if nothing.
std::string decided_words(const Scenario& scenario);

}  // namespace redoubt::analysis
