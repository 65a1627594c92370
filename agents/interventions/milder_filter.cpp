// Intervention `milder_filter`: the filter of the corpus takes less for toxic.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class MilderFilterLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining, "what is toxic and learnt"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "above",
       .unit = "sd",
       .meaning = "what lies farther along the harm axis is left out",
       .range = {-100, 100},
       .source = "no published value"},
      above_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.filter.above", above_)};
  }

 private:
  double above_ = 3;
};

}  // namespace

std::unique_ptr<Lever> make_milder_filter() {
  return std::make_unique<MilderFilterLever>();
}

}  // namespace redoubt
