// Calculation `carbon`: C, E and O of an amount of energy, by the function that prices the ledger.
#include "agents/catalogue.hpp"
#include "agents/economy/pricing.hpp"

namespace redoubt {
namespace {

class CarbonCalculation final : public Calculation {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "kwh",
       .unit = "kWh",
       .meaning = "energy that computers used",
       .range = kNonNegative,
       .source = "an example"},
      kwh_);
    v({.name = "g_per_kwh",
       .unit = "g/kWh",
       .meaning = "emissions of the grid",
       .range = {0, 5000},
       .source = "Our World in Data 2023, United States in 2021",
       .tag = Tag::published},
      g_per_kwh_);
    prices_.fields(v);
  }
  [[nodiscard]] std::vector<Quantity> results() const override {
    const PricedEnergy all = price({&kwh_, 1}, {&g_per_kwh_, 1}, prices_);
    return {{"co2e_kg", "kg", all.co2e_kg},
            {"offset_kg", "kg", all.offset_kg},
            {"carbon_usd", "USD", all.carbon_usd},
            {"energy_usd", "USD", all.energy_usd()},
            {"grid_stress_usd", "USD", all.grid_stress_usd},
            {"secondary_usd", "USD", all.secondary_usd}};
  }

 private:
  double kwh_ = 1000;
  double g_per_kwh_ = 379.3;
  Prices prices_;
};

}  // namespace

std::unique_ptr<Calculation> make_carbon() {
  return std::make_unique<CarbonCalculation>();
}

}  // namespace redoubt
