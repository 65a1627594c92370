// The cost-and-carbon statement: compute, energy, carbon, zone, PUE, mitigation, assumptions.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/statistics/mean_interval.hpp"
#include "analysis/value/statement_parts.hpp"
#include "analysis/value/value_words.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

enum class Use { training, desks, answers, once };

Use use_of(CostKind kind) {
  if (is_training(kind)) return Use::training;
  if (kind == CostKind::other) return Use::once;
  return is_desk_work(kind) ? Use::desks : Use::answers;
}

// kWh at the end by replicate.
std::vector<double> booked_kwh(const ResultReader& file, Use use) {
  const SeriesValues energy = file.values("energy_by_kind_kwh");
  const std::size_t zones = energy.shape[4];
  const std::size_t width = energy.shape[2] * kCostKinds * zones;
  std::vector<double> kwh(energy.shape[0], 0.0);
  for (std::size_t r = 0; r < kwh.size(); ++r) {
    const std::size_t end = ((r + 1) * energy.shape[1] - 1) * width;
    for (std::size_t i = 0; i < width; ++i)
      if (use_of(static_cast<CostKind>(i / zones % kCostKinds)) == use)
        kwh[r] += energy.values[end + i];
  }
  return kwh;
}

std::vector<double> spent_usd(const ResultReader& file) {
  const SeriesValues cost = file.values("cost_usd");
  const std::size_t actors = cost.shape[2];
  std::vector<double> usd(cost.shape[0], 0.0);
  for (std::size_t r = 0; r < usd.size(); ++r)
    for (std::size_t a = 0; a < actors; ++a)
      usd[r] += cost.values[((r + 1) * cost.shape[1] - 1) * actors + a];
  return usd;
}

// Four digits where replicates agree, so that a reader can check the sums.
std::string mean_of(const std::vector<double>& per_replicate) {
  const auto [least, most] = std::minmax_element(per_replicate.begin(), per_replicate.end());
  if (least != per_replicate.end() && *least == *most)
    return std::abs(*least) < 1e5 && *least == std::round(*least)
               ? number_words(*least)
               : number_words(*least, std::pow(10, std::floor(std::log10(std::abs(*least))) - 3));
  return interval_words(mean_interval(per_replicate));
}

std::string at_end(const ModelValues& model, double PricedEnergy::*part) {
  std::vector<double> values;
  for (const auto& run : model.values) values.push_back(run.back().energy.*part);
  return mean_of(values);
}

bool any(const std::vector<double>& values) {
  return std::any_of(values.begin(), values.end(), [](double each) { return each > 0; });
}

// "By grid: virginia 3 kWh, quebec 4 kWh."; nothing if there is one.
std::string grid_line(const ResultReader& file) {
  const SeriesValues energy = file.values("energy_by_kind_kwh");
  const std::vector<std::string>& zones = file.series("energy_by_kind_kwh").spec.axes[2].labels;
  const std::size_t width = energy.shape[2] * kCostKinds * zones.size();
  std::string text;
  std::size_t used = 0;
  for (std::size_t zone = 0; zone < zones.size(); ++zone) {
    std::vector<double> kwh(energy.shape[0], 0.0);
    for (std::size_t r = 0; r < kwh.size(); ++r) {
      const std::size_t end = ((r + 1) * energy.shape[1] - 1) * width;
      for (std::size_t i = zone; i < width; i += zones.size()) kwh[r] += energy.values[end + i];
    }
    if (!any(kwh)) continue;
    text += fmt::format("{}{} {} kWh", used++ == 0 ? "" : ", ", zones[zone], mean_of(kwh));
  }
  return used < 2 ? "" : fmt::format("By grid, before the building's share: {}.\n", text);
}

std::string energy_line(const ResultReader& file, const PricedResult& result) {
  const std::vector<double> once = booked_kwh(file, Use::once);
  const std::string introducing =
      any(once) ? fmt::format(", and {} kWh for introducing interventions", mean_of(once)) : "";
  std::string text = fmt::format(
      "Energy: {} kWh at the meter. Computers used {} kWh for training and {} kWh for scoring and "
      "writing{}, to which the PUE adds the building's share",
      at_end(result.models.back(), &PricedEnergy::facility_kwh),
      mean_of(booked_kwh(file, Use::training)), mean_of(booked_kwh(file, Use::answers)),
      introducing);
  const std::vector<double> desks = booked_kwh(file, Use::desks);
  if (any(desks))
    text += fmt::format("; workplaces of people who decide used {} kWh", mean_of(desks));
  return text + ".\n";
}

// What stress on the grid and secondary harm come to, where they are valued.
std::string other_amounts(const ModelValues& everyone, const Prices& prices) {
  std::string text;
  if (prices.interruptions_per_year > 0)
    text += fmt::format(" Stress on the grid comes to {} USD.",
                        at_end(everyone, &PricedEnergy::grid_stress_usd));
  if (prices.secondary_usd_per_kwh > 0)
    text += fmt::format(" Secondary harm comes to {} USD.",
                        at_end(everyone, &PricedEnergy::secondary_usd));
  return text;
}

std::string carbon_line(const PricedResult& result) {
  const ModelValues& everyone = result.models.back();
  return fmt::format(
      "Carbon: {} kg CO2e, gross, at a social cost of {} USD. The electricity costs {} USD.{}\n",
      at_end(everyone, &PricedEnergy::co2e_kg), at_end(everyone, &PricedEnergy::carbon_usd),
      at_end(everyone, &PricedEnergy::electricity_usd),
      other_amounts(everyone, result.environment.prices));
}

}  // namespace

std::string statement(const Scenario& scenario, const PricedResult& result,
                      const ResultReader& file) {
  const ModelValues& everyone = result.models.back();
  const std::size_t runs = everyone.values.size();
  std::string text = "Cost and carbon statement\n\n";
  text += fmt::format(
      "Scenario: \"{}\", {:g} days{}, all actors together; {}.\nMoney: {} USD were "
      "spent.\n",
      scenario.general.name, scenario.general.horizon.days(),
      scenario.general.starts_on.empty() ? "" : " from " + scenario.general.starts_on,
      runs == 1 ? "one replicate, so no interval"
                : fmt::format("means of {} replicates, ± half of a 95 % interval", runs),
      mean_of(spent_usd(file)));
  text += energy_line(file, result) + grid_line(file) + carbon_line(result);
  text += "Prices: " + price_words(result) + "\n";
  const std::string mitigation = mitigation_words(scenario);
  const bool of_some = mitigation != "none" && !scenario.generators.empty();
  text += fmt::format(
      "Computed: {}.\nMitigation: {}{}. Offsets: {}.\n", compute_words(file), mitigation,
      of_some ? " (by the platform and institutions; campaigns do without)" : "",
      result.environment.prices.realised_offset == 0
          ? "none"
          : at_end(everyone, &PricedEnergy::offset_kg) + " kg CO2e realised, not taken off");
  const EnergyWords energies = energy_words(scenario);
  text +=
      fmt::format("Energies used, of computers without the building's share: {}.\n", energies.used);
  if (!energies.zero.empty()) text += fmt::format("Counted as 0: {}.\n", energies.zero);
  text +=
      "Assumed: what is so marked. The world is simulated, so its footprint is modelled and not "
      "measured; the computer that ran the simulation is not in it. USD of different years are "
      "added as they are.\n";
  if (result.values_good) text += "Value: " + verdict_words(result, everyone) + ".\n";
  if (!result.accounts.empty()) text += bearer_words(result, result.accounts.back()) + ".\n";
  return text;
}

}  // namespace redoubt::analysis
