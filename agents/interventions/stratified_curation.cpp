// Intervention `stratified_curation`: posts of the platform are chosen so that each group has its
// share of the corpus.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class StratifiedCurationLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining, "posts that are left out"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "part",
       .meaning = "how far: 0 not at all, 1 fully",
       .range = kProbability,
       .source = "fully"},
      part_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.curation.stratified", part_)};
  }

 private:
  double part_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_stratified_curation() {
  return std::make_unique<StratifiedCurationLever>();
}

}  // namespace redoubt
