#include "agents/economy/environment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "agents/economy/grid_figures.hpp"

namespace redoubt {
namespace {

void grid_fields(FieldVisitor& v, EnvironmentParams& p) {
  v({.name = "intensity_preset",
     .meaning =
         "whose figures of grams CO2e per kWh hold (owid2023: of 2021; lacoste2019: undated; "
         "electricitymaps: several years); stated: this section's own",
     .source = "to be stated",
     .fixed = true},
    p.intensity_preset);
  v({.name = "year",
     .meaning =
         "year of the figures, whenever the run is; 0: each year of the run has its own, and a "
         "run without scenario.starts_on the latest of each zone",
     .range = {0, 2100},
     .source = "the year of the run, where it is known",
     .fixed = true},
    p.year);
  v({.name = "missing_year",
     .meaning = "what a year of the run without a figure does: refuse: it is an error; last_known: "
                "the last figure before it holds, and reports say so",
     .source = "no figure is invented",
     .fixed = true},
    p.missing_year);
}

void stated_fields(FieldVisitor& v, EnvironmentParams& p) {
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
  v({.name = "stated_years",
     .meaning = "the year of each of these figures, so that a zone may have several; empty: they "
                "hold in every year",
     .range = {1900, 2999},
     .source = "none",
     .fixed = true},
    p.stated_years);
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

const std::string& place(const EnvironmentParams& params, const std::string& stated, bool in_time,
                         std::int64_t year) {
  if (stated == "greenest") return cleanest_zone(params, in_time, year);
  return stated.empty() ? params.zone : stated;
}

// A bound holds for zones whose latency is known, so it must be known for where models answer.
void check_latency(const EnvironmentParams& params, std::int64_t year, SourcePosition where,
                   Problems& problems) {
  if (std::isinf(params.max_latency_ms)) return;
  const std::string& answers = place(params, params.inference_zone, true, year);
  const auto& zones = params.offered_zones;
  const auto found = std::find(zones.begin(), zones.end(), answers) - zones.begin();
  const auto i = static_cast<std::size_t>(found);
  if (i >= params.latency_ms.size())
    problems.add(where, fmt::format("environment.max_latency_ms is {}, but the latency of \"{}\", "
                                    "where models answer, is not stated (name it in offered_zones "
                                    "and latency_ms)",
                                    params.max_latency_ms, answers));
  else if (params.latency_ms[i] > params.max_latency_ms)
    problems.add(where, fmt::format("environment: models answer from \"{}\", which takes {} ms "
                                    "(max_latency_ms is {})",
                                    answers, params.latency_ms[i], params.max_latency_ms));
}

}  // namespace

void EnvironmentParams::fields(FieldVisitor& v) {
  grid_fields(v, *this);
  stated_fields(v, *this);
  zone_fields(v, *this);
  v({.name = "mitigation", .meaning = "how the same work is done with less energy"}, mitigation);
  prices.fields(v);
}

const std::string& cleanest_zone(const EnvironmentParams& params, bool in_time, std::int64_t year) {
  const std::string* best = nullptr;
  for (std::size_t i = 0; i < params.offered_zones.size(); ++i) {
    if (in_time && i < params.latency_ms.size() && params.latency_ms[i] > params.max_latency_ms)
      continue;
    const std::string& zone = params.offered_zones[i];
    if (best == nullptr || intensity(params, zone, year) < intensity(params, *best, year))
      best = &zone;
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
              bool keeps_default, std::int64_t year) {
  const bool green = params.green_default && keeps_default;
  const std::string& training =
      green ? cleanest_zone(params, false, year) : place(params, params.training_zone, false, year);
  const std::string& inference =
      green ? cleanest_zone(params, true, year) : place(params, params.inference_zone, true, year);
  return {.training_zone = row_of(zones, training),
          .inference_zone = row_of(zones, inference),
          .training_factor = params.mitigation.training_factor(),
          .inference_factor = params.mitigation.inference_factor()};
}

Siting attacker_siting(const EnvironmentParams& params, std::span<const std::string> zones,
                       std::int64_t year) {
  const std::uint16_t row = row_of(zones, place(params, params.attacker_zone, false, year));
  return {.training_zone = row, .inference_zone = row, .desk_zone = row};
}

void check_environment(const EnvironmentParams& params, std::span<const std::int64_t> years,
                       SourcePosition where, Problems& problems) {
  check_figures(params, zones_of(params, {}), years, where, problems);
  if (!params.latency_ms.empty() && params.latency_ms.size() != params.offered_zones.size())
    problems.add(where, fmt::format("environment.latency_ms has {} entries (must be {}, one per "
                                    "zone of offered_zones)",
                                    params.latency_ms.size(), params.offered_zones.size()));
  check_latency(params, years.front(), where, problems);
  const auto wants = [](const std::string& zone) { return zone == "greenest"; };
  if ((wants(params.training_zone) || wants(params.inference_zone) || params.green_default) &&
      params.offered_zones.empty())
    problems.add(where,
                 "environment asks for the greenest zone, but offered_zones is empty (state the "
                 "zones there are to choose from)");
}

}  // namespace redoubt
