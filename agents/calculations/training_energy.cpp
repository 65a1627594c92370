// Calculation `training_energy`: energy and emissions of a training from power and time [Strubell
// et al. 2019].
#include "agents/catalogue.hpp"
#include "agents/economy/pricing.hpp"

namespace redoubt {
namespace {

class TrainingEnergy final : public Calculation {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "watt",
       .unit = "W",
       .meaning = "mean power of all computers together",
       .range = kNonNegative,
       .source = "Strubell et al. 2019, Transformer big on 8 P100",
       .tag = Tag::published},
      watt_);
    v({.name = "hours",
       .unit = "h",
       .meaning = "duration",
       .range = kNonNegative,
       .source = "Strubell et al. 2019, Transformer big",
       .tag = Tag::published},
      hours_);
    v({.name = "pue",
       .meaning = "energy of the building / energy of its computers",
       .range = {1, 10},
       .source = "Strubell et al. 2019",
       .tag = Tag::published},
      pue_);
    v({.name = "g_per_kwh",
       .unit = "g/kWh",
       .meaning = "emissions of the grid",
       .range = {0, 5000},
       .source = "Strubell et al. 2019: 0.954 lb per kWh, US mean of 2018",
       .tag = Tag::derived},
      g_per_kwh_);
  }
  [[nodiscard]] std::vector<Quantity> results() const override {
    const double kwh = training_kwh(watt_, hours_, pue_);
    return {{"kwh", "kWh", kwh}, {"co2e_kg", "kg", kwh * g_per_kwh_ / 1000}};
  }

 private:
  double watt_ = 1515.43;
  double hours_ = 84;
  double pue_ = 1.58;
  double g_per_kwh_ = 432.7;
};

}  // namespace

std::unique_ptr<Calculation> make_training_energy() {
  return std::make_unique<TrainingEnergy>();
}

}  // namespace redoubt
