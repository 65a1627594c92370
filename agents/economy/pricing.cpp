#include "agents/economy/pricing.hpp"

namespace redoubt {

void Prices::fields(FieldVisitor& v) {
  v({.name = "pue",
     .meaning = "energy of the building / energy of its computers; multiplies what is booked, so "
                "stated energies must not hold it already",
     .range = {1, 10},
     .source = "Strubell et al. 2019, mean of data centres",
     .tag = Tag::published,
     .fixed = true},
    pue);
  v({.name = "scc_usd_per_tonne",
     .unit = "USD/t",
     .meaning = "social cost of carbon",
     .range = {0, 1e6},
     .source =
         "105: US EPA 2017, upper estimate, USD of 2007 (Bommasani et al. 2021, section 5.3); "
         "51: US government 2021, USD of 2020; 190: US EPA 2023, USD of 2020",
     .tag = Tag::published,
     .fixed = true},
    scc_usd_per_tonne);
  v({.name = "electricity_usd_per_kwh",
     .unit = "USD/kWh",
     .meaning = "price of electricity",
     .range = {0, 1e3},
     .source = "US households, April 2021 (Bommasani et al. 2021, section 5.3)",
     .tag = Tag::published,
     .fixed = true},
    electricity_usd_per_kwh);
  v({.name = "interruptions_per_year",
     .unit = "1/year",
     .meaning = "interruptions of the grid a year that the load is answerable for; 0: not valued",
     .range = {0, 1e4},
     .source = "no published value",
     .fixed = true},
    interruptions_per_year);
  v({.name = "interruption_usd_per_kw",
     .unit = "USD/kW",
     .meaning = "cost of an interruption per kW of mean load",
     .range = {0, 1e6},
     .source = "Sullivan et al. 2015, upper value (Bommasani et al. 2021, section 5.3)",
     .tag = Tag::published,
     .fixed = true},
    interruption_usd_per_kw);
  v({.name = "secondary_usd_per_kwh",
     .unit = "USD/kWh",
     .meaning = "O: chips and their production, waste, supply; 0: not valued",
     .range = {0, 1e6},
     .source = "no published value",
     .fixed = true},
    secondary_usd_per_kwh);
  v({.name = "realised_offset",
     .meaning = "part of the emissions that bought offsets really take back, shown apart and never "
                "taken off; below 0: they do harm",
     .range = {-0.2, 1},
     .source = "none; projects that plant trees have emitted more than they took back "
               "(Bommasani et al. 2021, section 5.3)",
     .fixed = true},
    realised_offset);
}

PricedEnergy& PricedEnergy::operator+=(const PricedEnergy& other) {
  facility_kwh += other.facility_kwh;
  co2e_kg += other.co2e_kg;
  offset_kg += other.offset_kg;
  carbon_usd += other.carbon_usd;
  electricity_usd += other.electricity_usd;
  grid_stress_usd += other.grid_stress_usd;
  secondary_usd += other.secondary_usd;
  return *this;
}

PricedEnergy price(std::span<const double> kwh, std::span<const double> g_per_kwh,
                   const Prices& prices) {
  constexpr double kHoursPerYear = 8760;
  PricedEnergy sum;
  for (std::size_t zone = 0; zone < kwh.size(); ++zone) {
    if (kwh[zone] == 0) continue;  // its intensity may be unknown
    const double metered = kwh[zone] * prices.pue;
    sum.facility_kwh += metered;
    sum.co2e_kg += metered * g_per_kwh[zone] / 1000;
  }
  sum.offset_kg = sum.co2e_kg * prices.realised_offset;
  sum.carbon_usd = sum.co2e_kg / 1000 * prices.scc_usd_per_tonne;
  sum.electricity_usd = sum.facility_kwh * prices.electricity_usd_per_kwh;
  sum.grid_stress_usd = prices.interruptions_per_year * prices.interruption_usd_per_kw *
                        sum.facility_kwh / kHoursPerYear;
  sum.secondary_usd = sum.facility_kwh * prices.secondary_usd_per_kwh;
  return sum;
}

Prices desk_prices(const Prices& prices) {
  Prices result = prices;
  result.pue = 1;
  return result;
}

std::string describe_scc(double usd_per_tonne) {
  if (usd_per_tonne == 105) return "upper estimate of the US EPA of 2017, in USD of 2007";
  if (usd_per_tonne == 51) return "estimate of the US government of 2021, in USD of 2020";
  if (usd_per_tonne == 190) return "estimate of the US EPA of 2023, in USD of 2020";
  return "stated, no published estimate";
}

std::string not_valued(const Prices& prices) {
  std::string text;
  if (prices.secondary_usd_per_kwh == 0) text = "embodied carbon, chip production and supply (O)";
  if (prices.interruptions_per_year == 0)
    text += std::string(text.empty() ? "" : "; ") + "stress on the grid (part of E)";
  return text;
}

}  // namespace redoubt
