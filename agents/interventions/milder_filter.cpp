// Intervention `milder_filter`: the filter of the corpus takes less for toxic.
#include <algorithm>

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
       .meaning = "what lies farther along the harm axis is left out; a filter that was milder at "
                  "the start, or none, stays as it was then",
       .range = {-100, 100},
       .source = "no published value"},
      above_);
  }
  // It never makes a filter stricter: runs without the filter, as attributions compare with, keep
  // the lever.
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    return {change_of("foundation_model.filter.above", std::max(above_, place.filter_above))};
  }

 private:
  double above_ = 3;
};

}  // namespace

std::unique_ptr<Lever> make_milder_filter() {
  return std::make_unique<MilderFilterLever>();
}

}  // namespace redoubt
