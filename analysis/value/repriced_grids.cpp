#include "analysis/value/repriced_grids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "agents/economy/cost_kind.hpp"
#include "agents/economy/grid_figures.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {
namespace {

IntensityPreset preset_of(const std::string& word) {
  const auto& words = Words<IntensityPreset>::value;
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    throw std::runtime_error(
        fmt::format("there is no preset \"{}\"{}", word,
                    suggestion(word, std::vector<std::string>(words.begin(), words.end()))));
  return static_cast<IntensityPreset>(found - words.begin());
}

// What else could be asked where there is no figure.
std::string other_ways(const EnvironmentParams& environment, const Repricing& repricing) {
  if (grid_rows(environment).empty()) return "";
  if (repricing.year)
    return "; --year must be a year that the zone has, --preset names another table";
  return "; --preset names another table, --year prices every year by the figures of one, "
         "--last-known by the last before it";
}

// Where energy that was booked in a zone is said to have been used.
const std::string& priced_zone(const Repricing& repricing, CostKind kind,
                               const std::string& booked) {
  if (is_training(kind) && !repricing.training_zone.empty()) return repricing.training_zone;
  return repricing.zone.empty() ? booked : repricing.zone;
}

// At the start or by an intervention.
bool chooses_greenest(const Scenario& scenario) {
  if (!scenario.environment) return false;
  const EnvironmentParams& at_start = *scenario.environment;
  const auto greenest = [](const std::string& zone) { return zone == "greenest"; };
  if (at_start.green_default || greenest(at_start.training_zone) ||
      greenest(at_start.inference_zone) || greenest(at_start.attacker_zone))
    return true;
  return std::any_of(
      scenario.interventions.begin(), scenario.interventions.end(),
      [&greenest](const Intervention& change) {
        const std::string* zone = change.value.get<std::string>();
        const bool* on = change.value.get<bool>();
        return change.path.starts_with("environment.") &&
               ((zone && greenest(*zone)) || (on && *on && change.path.ends_with("green_default")));
      });
}

}  // namespace

EnvironmentParams repriced_environment(const Scenario& scenario, const Repricing& repricing) {
  EnvironmentParams environment = scenario.environment.value_or(EnvironmentParams{});
  if (!repricing.preset.empty()) {
    environment.intensity_preset = preset_of(repricing.preset);
    environment.year = 0;
  }
  environment.year = repricing.year.value_or(environment.year);
  if (repricing.last_known) environment.missing_year = MissingYear::last_known;
  Prices& prices = environment.prices;
  prices.scc_usd_per_tonne = repricing.scc_usd_per_tonne.value_or(prices.scc_usd_per_tonne);
  prices.electricity_usd_per_kwh =
      repricing.electricity_usd_per_kwh.value_or(prices.electricity_usd_per_kwh);
  prices.pue = repricing.pue.value_or(prices.pue);
  return environment;
}

std::vector<double> repriced_intensities(const EnvironmentParams& environment,
                                         const Repricing& repricing, const BookedEnergy& booked) {
  const std::vector<bool> used = booked.used();
  std::vector<double> result;
  for (std::size_t kind = 0; kind < kCostKinds; ++kind)
    for (const std::string& zone : booked.zones())
      for (const std::int64_t year : booked.years()) {
        const std::string& priced = priced_zone(repricing, static_cast<CostKind>(kind), zone);
        const double g = repricing.g_per_kwh.value_or(intensity(environment, priced, year));
        if (std::isnan(g) && used[result.size()])
          throw std::runtime_error(no_figure(environment, priced, year) +
                                   other_ways(environment, repricing));
        result.push_back(g);
      }
  return result;
}

std::string decided_words(const Scenario& scenario) {
  std::string text;
  if (scenario.value && scenario.value->deploy_if != DeployIf::always)
    text = "which models stay in use (value.deploy_if)";
  if (chooses_greenest(scenario))
    text += std::string(text.empty() ? "" : ", ") + "which offered grid is the greenest";
  return text;
}

std::string grid_words(const EnvironmentParams& environment, const Repricing& repricing,
                       const BookedEnergy& booked) {
  if (repricing.g_per_kwh) return fmt::format("{} g CO2e per kWh, as given", *repricing.g_per_kwh);
  std::vector<std::string> zones = booked.used_zones();
  if (!repricing.zone.empty()) zones = {repricing.zone};
  if (!repricing.training_zone.empty()) zones.push_back(repricing.training_zone);
  return describe_grids(environment, zones, booked.years());
}

}  // namespace redoubt::analysis
