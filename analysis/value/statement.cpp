// The cost-and-carbon statement: compute, energy, carbon, zone, PUE, mitigation, assumptions.
#include <fmt/format.h>

#include "analysis/value/statement_parts.hpp"
#include "analysis/value/value_words.hpp"

namespace redoubt::analysis {
namespace {

// Mean over replicates of kWh at the end, by whether it was for training.
double booked_kwh(const ResultReader& file, bool training) {
  const SeriesValues energy = file.values("energy_by_kind_kwh");
  const std::size_t zones = energy.shape[4];
  const std::size_t actors = energy.shape[2];
  const std::size_t width = actors * kCostKinds * zones;
  double sum = 0;
  for (std::size_t r = 0; r < energy.shape[0]; ++r) {
    const std::size_t end = ((r + 1) * energy.shape[1] - 1) * width;
    for (std::size_t i = 0; i < width; ++i)
      if (is_training(static_cast<CostKind>(i / zones % kCostKinds)) == training)
        sum += energy.values[end + i];
  }
  return sum / static_cast<double>(energy.shape[0]);
}

Valuation sum_at_end(const ModelValues& model) {
  Valuation sum;
  for (const auto& run : model.values) sum += run.back();
  return sum;
}

// What stress on the grid and secondary harm come to, where they are valued.
std::string other_amounts(const Valuation& sum, double runs) {
  std::string text;
  if (sum.energy.grid_stress_usd > 0)
    text +=
        fmt::format("Stress on the grid comes to {:.4g} USD. ", sum.energy.grid_stress_usd / runs);
  if (sum.energy.secondary_usd > 0)
    text += fmt::format("Secondary harm comes to {:.4g} USD. ", sum.energy.secondary_usd / runs);
  return text;
}

}  // namespace

std::string statement(const Scenario& scenario, const PricedResult& result,
                      const ResultReader& file) {
  const ModelValues& everyone = result.models.back();
  const auto runs = static_cast<double>(everyone.values.size());
  const Valuation sum = sum_at_end(everyone);
  double money = 0;
  const SeriesValues cost = file.values("cost_usd");
  const std::size_t actors = cost.shape[2];
  for (std::size_t r = 0; r < cost.shape[0]; ++r)
    for (std::size_t a = 0; a < actors; ++a)
      money += cost.values[((r + 1) * cost.shape[1] - 1) * actors + a];
  std::string text = "Cost and carbon statement\n\n";
  text += fmt::format(
      "The scenario \"{}\" simulates {:g} days{} of all actors ({} replicates). In the mean they "
      "spent {:.4g} USD; their computers used {:.4g} kWh for training and {:.4g} kWh for scoring "
      "and writing, {:.4g} kWh at the meter. This emits {:.4g} kg CO2e, at a social cost of {:.4g} "
      "USD; the electricity costs {:.4g} USD. ",
      scenario.general.name, scenario.general.horizon.days(),
      scenario.general.starts_on.empty() ? "" : " from " + scenario.general.starts_on,
      everyone.values.size(), money / runs, booked_kwh(file, true), booked_kwh(file, false),
      sum.energy.facility_kwh / runs, sum.energy.co2e_kg / runs, sum.energy.carbon_usd / runs,
      sum.energy.electricity_usd / runs);
  text += other_amounts(sum, runs);
  text += price_words(result) + "\n";
  text += fmt::format(
      "Computed: {}.\nMitigation: {}. Offsets: {}.\n", compute_words(file),
      mitigation_words(scenario),
      result.environment.prices.realised_offset == 0
          ? "none"
          : fmt::format("{:.4g} kg CO2e realised, not taken off", sum.energy.offset_kg / runs));
  text += fmt::format("Energies that computers use, without the building's share: {}.\n",
                      energy_words(scenario));
  text +=
      "Assumed: what is so marked; people who review use no energy of their own; the simulated "
      "world's footprint is modelled, not measured, and the computer that ran the simulation is "
      "not in it; USD of different years are added as they are.\n";
  if (result.values_good) text += verdict_words(result, everyone) + "\n";
  if (!result.accounts.empty()) text += bearer_words(result, result.accounts.back()) + "\n";
  return text;
}

}  // namespace redoubt::analysis
