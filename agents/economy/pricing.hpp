// From kilowatt-hours to emissions and money: the terms C, E and O of V(M) = S - C - E - O.
#pragma once

#include <span>
#include <string>

#include "sim/config/parameter.hpp"

namespace redoubt {

struct Prices {
  double pue = 1.58;
  double scc_usd_per_tonne = 105;
  double electricity_usd_per_kwh = 0.1376;
  double interruptions_per_year = 0;
  double interruption_usd_per_kw = 15.9;
  double secondary_usd_per_kwh = 0;
  double realised_offset = 0;
  void fields(FieldVisitor& v);
};

// All in the units of their names; *_usd are positive where they cost.
struct PricedEnergy {
  double facility_kwh = 0;     // at the meter: what machines use × PUE
  double co2e_kg = 0;          // gross
  double offset_kg = 0;        // apart, never taken off: what bought offsets really took back
  double carbon_usd = 0;       // C, of gross emissions
  double electricity_usd = 0;  // part of E
  double grid_stress_usd = 0;  // part of E
  double secondary_usd = 0;    // O
  [[nodiscard]] double energy_usd() const { return electricity_usd + grid_stress_usd; }
  [[nodiscard]] double cost_usd() const { return carbon_usd + energy_usd() + secondary_usd; }
  PricedEnergy& operator+=(const PricedEnergy& other);
};

// C = SCC × CO2e. E = price × kWh + grid stress; grid stress = interruptions that the load causes a
// year × 15.9 USD per kW × mean kW, and mean kW × years = kWh / 8760. O = secondary_usd × kWh.
// kwh: as booked, by zone; g_per_kwh: of the same zones.
PricedEnergy price(std::span<const double> kwh, std::span<const double> g_per_kwh,
                   const Prices& prices);
// Workplaces are metered as they are: the PUE is one of computing centres.
Prices desk_prices(const Prices& prices);

// Energy of a training at the meter: mean power of the computers × time × PUE / 1000 [Strubell et
// al. 2019, eq. 1].
constexpr double training_kwh(double watt, double hours, double pue) {
  return pue * watt * hours / 1000;
}

// What is known of a social cost of carbon: "upper estimate of the US EPA of 2017, in USD of 2007".
std::string describe_scc(double usd_per_tonne);
// Terms that are 0 because nobody valued them, in words; "" if there is none.
std::string not_valued(const Prices& prices);

}  // namespace redoubt
