// Intervention `counterfactual_augmentation`: every post about a group is added as a post about
// each other group that says the same.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class CounterfactualAugmentationLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining,
            "nothing more than curation takes anyway"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "part",
       .meaning = "part of the posts about groups",
       .range = kProbability,
       .source = "all; Lu et al. 2020"},
      part_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.curation.counterfactual", part_)};
  }

 private:
  double part_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_counterfactual_augmentation() {
  return std::make_unique<CounterfactualAugmentationLever>();
}

}  // namespace redoubt
