// Where computing runs, what its electricity emits, and what that is said to cost: [environment].
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "agents/economy/grid_intensity.hpp"
#include "agents/economy/ledger.hpp"
#include "agents/economy/mitigation.hpp"
#include "agents/economy/pricing.hpp"
#include "agents/interventions/overrides.hpp"
#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

// What holds in a year of the run for which there is no figure.
enum class MissingYear { refuse, last_known };
template <>
struct Words<MissingYear> {
  static constexpr std::array<const char*, 2> value{"refuse", "last_known"};
};

struct EnvironmentParams {
  IntensityPreset intensity_preset = IntensityPreset::lacoste2019;
  std::int64_t year = 0;
  MissingYear missing_year = MissingYear::refuse;
  std::vector<std::string> stated_zones;
  std::vector<double> stated_g_per_kwh;
  std::vector<double> stated_years;
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

// The grid of least intensity in a year of the run: of all offered, or of those within the bound.
const std::string& cleanest_zone(const EnvironmentParams& params, bool in_time, std::int64_t year);

// Every zone in which something may run, interventions included, in the order of their naming.
std::vector<std::string> zones_of(const EnvironmentParams& params,
                                  std::span<const Intervention> interventions);

// Where a platform's or a provider's models run in a year. keeps_default: whether this actor is one
// of those who stay with a green default.
Siting siting(const EnvironmentParams& params, std::span<const std::string> zones,
              bool keeps_default, std::int64_t year);
// Campaigns compute elsewhere, and nobody mitigates for them.
Siting attacker_siting(const EnvironmentParams& params, std::span<const std::string> zones,
                       std::int64_t year);

// Zones or years that no table has, lists of unequal length, a zone that answers too late. years:
// of the run.
void check_environment(const EnvironmentParams& params, std::span<const std::int64_t> years,
                       SourcePosition where, Problems& problems);

}  // namespace redoubt
