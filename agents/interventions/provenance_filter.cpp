// Intervention `provenance_filter`: what the model wrote itself is recognised and left out of its
// corpus, not always rightly.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ProvenanceFilterLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining,
            "posts of people that are left out by mistake"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "recall",
       .meaning = "share of model-written posts that are recognised",
       .range = kProbability,
       .source = "no published value"},
      recall_);
    v({.name = "mistaken",
       .meaning = "share of human posts that are taken for model-written",
       .range = kProbability,
       .source = "no published value"},
      mistaken_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.provenance.recall", recall_),
            change_of("foundation_model.provenance.mistaken", mistaken_)};
  }

 private:
  double recall_ = 0.9;
  double mistaken_ = 0.05;
};

}  // namespace

std::unique_ptr<Lever> make_provenance_filter() {
  return std::make_unique<ProvenanceFilterLever>();
}

}  // namespace redoubt
