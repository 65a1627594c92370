// Intervention `fresh_human_data`: the corpus gets fresh human writing from outside the platform.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class FreshHumanDataLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining,
            "foundation_model.curation.human_post_usd"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "share",
       .meaning = "share of the corpus",
       .range = kProbability,
       .source = "no published value"},
      share_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.human_share", share_)};
  }

 private:
  double share_ = 0.5;
};

}  // namespace

std::unique_ptr<Lever> make_fresh_human_data() {
  return std::make_unique<FreshHumanDataLever>();
}

}  // namespace redoubt
