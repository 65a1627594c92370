#include "agents/economy/environment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/config/nearest_name.hpp"

namespace redoubt {
namespace {

void grid_fields(FieldVisitor& v, EnvironmentParams& p) {
  v({.name = "intensity_preset",
     .meaning = "whose figures of grams CO2e per kWh hold; stated: this section's own",
     .source = "to be stated",
     .fixed = true},
    p.intensity_preset);
  v({.name = "year",
     .meaning = "year of the figures; 0: the latest that the preset has of each zone",
     .range = {0, 2100},
     .source = "each preset has one figure a zone",
     .fixed = true},
    p.year);
  v({.name = "stated_zones",
     .meaning = "names of zones, for intensity_preset = \"stated\"",
     .source = "none",
     .fixed = true},
    p.stated_zones);
  v({.name = "stated_g_per_kwh",
     .unit = "g/kWh",
     .meaning = "their grams CO2e per kWh",
     .range = {0, 5000},
     .source = "none",
     .fixed = true},
    p.stated_g_per_kwh);
}

void zone_fields(FieldVisitor& v, EnvironmentParams& p) {
  v({.name = "zone",
     .meaning = "grid on which computing runs unless another key says otherwise",
     .source = "to be stated"},
    p.zone);
  v({.name = "training_zone",
     .meaning = "grid on which models are trained, anywhere: nobody waits; greenest: the least "
                "intensive of offered_zones; empty: zone",
     .source = "empty"},
    p.training_zone);
  v({.name = "inference_zone",
     .meaning = "grid on which models answer and score; greenest: the least intensive of "
                "offered_zones within max_latency_ms; empty: zone",
     .source = "empty"},
    p.inference_zone);
  v({.name = "attacker_zone",
     .meaning = "grid on which campaigns compute; empty: zone",
     .source = "empty"},
    p.attacker_zone);
  v({.name = "offered_zones", .meaning = "grids to choose from", .source = "none", .fixed = true},
    p.offered_zones);
  v({.name = "latency_ms",
     .unit = "ms",
     .meaning = "time to users and back from each of offered_zones",
     .range = {0, 1e6},
     .source = "no published value",
     .fixed = true},
    p.latency_ms);
  v({.name = "max_latency_ms",
     .unit = "ms",
     .meaning = "models that answer must be nearer than this",
     .source = "no limit"},
    p.max_latency_ms);
  v({.name = "green_default",
     .meaning = "the greenest zone is the default for training and, in time, for answers; who does "
                "not keep it uses the zones stated here",
     .source = "off"},
    p.green_default);
  v({.name = "stickiness",
     .meaning = "share of actors who keep a green default",
     .range = kProbability,
     .source = "no published value for computing; a default made households buy green power nearly "
               "ten times as often (Ebeling and Lotz 2015)"},
    p.stickiness);
}

std::uint16_t row_of(std::span<const std::string> zones, const std::string& zone) {
  const auto found = std::find(zones.begin(), zones.end(), zone);
  return static_cast<std::uint16_t>(found == zones.end() ? 0 : found - zones.begin());
}

const std::string& place(const EnvironmentParams& params, const std::string& stated, bool in_time) {
  if (stated == "greenest") return cleanest_zone(params, in_time);
  return stated.empty() ? params.zone : stated;
}

}  // namespace

void EnvironmentParams::fields(FieldVisitor& v) {
  grid_fields(v, *this);
  zone_fields(v, *this);
  v({.name = "mitigation", .meaning = "how the same work is done with less energy"}, mitigation);
  prices.fields(v);
}

double intensity(const EnvironmentParams& params, std::string_view zone) {
  if (params.intensity_preset != IntensityPreset::stated) {
    const GridIntensity* row = find_grid(params.intensity_preset, zone, params.year);
    return row ? row->g_per_kwh : std::numeric_limits<double>::quiet_NaN();
  }
  for (std::size_t i = 0; i < params.stated_zones.size(); ++i)
    if (params.stated_zones[i] == zone && i < params.stated_g_per_kwh.size())
      return params.stated_g_per_kwh[i];
  return std::numeric_limits<double>::quiet_NaN();
}

const std::string& cleanest_zone(const EnvironmentParams& params, bool in_time) {
  const std::string* best = nullptr;
  for (std::size_t i = 0; i < params.offered_zones.size(); ++i) {
    if (in_time && i < params.latency_ms.size() && params.latency_ms[i] > params.max_latency_ms)
      continue;
    const std::string& zone = params.offered_zones[i];
    if (best == nullptr || intensity(params, zone) < intensity(params, *best)) best = &zone;
  }
  return best != nullptr ? *best : params.zone;
}

std::vector<std::string> zones_of(const EnvironmentParams& params,
                                  std::span<const Intervention> interventions) {
  std::vector<std::string> zones;
  const auto add = [&zones](const std::string& zone) {
    if (zone.empty() || zone == "greenest") return;
    if (std::find(zones.begin(), zones.end(), zone) == zones.end()) zones.push_back(zone);
  };
  for (const std::string* zone :
       {&params.zone, &params.training_zone, &params.inference_zone, &params.attacker_zone})
    add(*zone);
  for (const std::string& zone : params.offered_zones) add(zone);
  for (const Intervention& change : interventions)
    if (change.path.starts_with("environment.") && change.path.ends_with("zone"))
      if (const std::string* zone = change.value.get<std::string>()) add(*zone);
  return zones;
}

Siting siting(const EnvironmentParams& params, std::span<const std::string> zones,
              bool keeps_default) {
  const bool green = params.green_default && keeps_default;
  const std::string& training =
      green ? cleanest_zone(params, false) : place(params, params.training_zone, false);
  const std::string& inference =
      green ? cleanest_zone(params, true) : place(params, params.inference_zone, true);
  return {row_of(zones, training), row_of(zones, inference), params.mitigation.training_factor(),
          params.mitigation.inference_factor()};
}

Siting attacker_siting(const EnvironmentParams& params, std::span<const std::string> zones) {
  const std::uint16_t row = row_of(zones, place(params, params.attacker_zone, false));
  return {row, row, 1, 1};
}

void check_environment(const EnvironmentParams& params, SourcePosition where, Problems& problems) {
  if (params.stated_zones.size() != params.stated_g_per_kwh.size())
    problems.add(where, fmt::format("environment.stated_g_per_kwh has {} entries (must be {}, one "
                                    "per zone of stated_zones)",
                                    params.stated_g_per_kwh.size(), params.stated_zones.size()));
  if (!params.latency_ms.empty() && params.latency_ms.size() != params.offered_zones.size())
    problems.add(where, fmt::format("environment.latency_ms has {} entries (must be {}, one per "
                                    "zone of offered_zones)",
                                    params.latency_ms.size(), params.offered_zones.size()));
  for (const std::string& zone : zones_of(params, {})) {
    if (!std::isnan(intensity(params, zone))) continue;
    const bool stated = params.intensity_preset == IntensityPreset::stated;
    const std::vector<std::string> names =
        stated ? params.stated_zones : grid_names(params.intensity_preset);
    problems.add(
        where,
        fmt::format(
            "environment has no figure for \"{}\"{} in {} (it has: {})", zone,
            params.year != 0 ? fmt::format(" of {}", params.year) : "",
            stated
                ? "stated_zones"
                : Words<IntensityPreset>::value[static_cast<std::size_t>(params.intensity_preset)],
            stated ? fmt::format("{}", fmt::join(names, ", "))
                   : grids_of(params.intensity_preset)));
  }
  const auto wants = [](const std::string& zone) { return zone == "greenest"; };
  if ((wants(params.training_zone) || wants(params.inference_zone) || params.green_default) &&
      params.offered_zones.empty())
    problems.add(where,
                 "environment asks for the greenest zone, but offered_zones is empty (state the "
                 "zones there are to choose from)");
  for (std::size_t i = 0; i < params.offered_zones.size() && i < params.latency_ms.size(); ++i)
    if (params.offered_zones[i] == place(params, params.inference_zone, true) &&
        params.latency_ms[i] > params.max_latency_ms)
      problems.add(
          where, fmt::format("environment: models answer from \"{}\", which takes {} ms "
                             "(max_latency_ms is {})",
                             params.offered_zones[i], params.latency_ms[i], params.max_latency_ms));
}

std::string describe_grids(const EnvironmentParams& params, std::span<const std::string> zones) {
  std::string text = fmt::format("{}:", grid_source(params.intensity_preset));
  for (const std::string& zone : zones) {
    const GridIntensity* row = find_grid(params.intensity_preset, zone, params.year);
    text += fmt::format(" {} {}{} g,", zone, row ? fmt::format("({}) ", row->year) : "",
                        intensity(params, zone));
  }
  text.back() = ' ';
  return text + "CO2e per kWh";
}

}  // namespace redoubt
