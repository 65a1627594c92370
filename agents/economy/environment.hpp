// Where computing runs, what its electricity emits, and what that is said to cost: [environment].
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "agents/economy/grid_intensity.hpp"
#include "agents/economy/ledger.hpp"
#include "agents/economy/mitigation.hpp"
#include "agents/economy/pricing.hpp"
#include "agents/overrides.hpp"
#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct EnvironmentParams {
  IntensityPreset intensity_preset = IntensityPreset::lacoste2019;
  std::int64_t year = 0;
  std::vector<std::string> stated_zones;
  std::vector<double> stated_g_per_kwh;
  std::string zone;
  std::string training_zone;
  std::string inference_zone;
  std::string attacker_zone;
  std::vector<std::string> offered_zones;
  std::vector<double> latency_ms;
  double max_latency_ms = std::numeric_limits<double>::infinity();
  bool green_default = false;
  double stickiness = 0.7;
  MitigationParams mitigation;
  Prices prices;
  void fields(FieldVisitor& v);
};

// Gram CO2e per kWh of a zone; NaN if preset and year do not have it.
double intensity(const EnvironmentParams& params, std::string_view zone);

// The grid of least intensity: of all offered, or of those that answer in time.
const std::string& cleanest_zone(const EnvironmentParams& params, bool in_time);

// Every zone in which something may run, interventions included, in the order of their naming.
std::vector<std::string> zones_of(const EnvironmentParams& params,
                                  std::span<const Intervention> interventions);

// Where a platform's or a provider's models run. keeps_default: whether this actor is one of those
// who stay with a green default.
Siting siting(const EnvironmentParams& params, std::span<const std::string> zones,
              bool keeps_default);
// Campaigns compute elsewhere, and nobody mitigates for them.
Siting attacker_siting(const EnvironmentParams& params, std::span<const std::string> zones);

// Zones that no table has, lists of unequal length, a zone that answers too late.
void check_environment(const EnvironmentParams& params, SourcePosition where, Problems& problems);

// "lacoste2019 (Lacoste et al. 2019, …): quebec 20, france 105 g CO2e/kWh; PUE 1.58; …"
std::string describe_grids(const EnvironmentParams& params, std::span<const std::string> zones);

}  // namespace redoubt
