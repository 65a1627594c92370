// Intervention `reweighting`: posts weigh more in training the fewer there are of their group, so
// that each group counts as among people.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ReweightingLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining,
            "noise: fewer posts count for more; groups must be known"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "part",
       .meaning = "how far: 0 not at all, 1 fully",
       .range = kProbability,
       .source = "fully"},
      part_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.reweight", part_)};
  }

 private:
  double part_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_reweighting() {
  return std::make_unique<ReweightingLever>();
}

}  // namespace redoubt
