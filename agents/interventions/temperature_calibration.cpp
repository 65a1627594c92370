// Intervention `temperature_calibration`: the model writes as variously as what it learnt from.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class TemperatureCalibrationLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::at_once, "nothing"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "temperature",
       .meaning = "temperature of writing",
       .range = {0, 10, true},
       .source = "1 neither sharpens nor flattens"},
      temperature_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.temperature", temperature_)};
  }

 private:
  double temperature_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_temperature_calibration() {
  return std::make_unique<TemperatureCalibrationLever>();
}

}  // namespace redoubt
