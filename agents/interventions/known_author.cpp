// Intervention `known_author`: who writes with the model is written for as one of the own group.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class KnownAuthorLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::at_once, "nothing"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "share",
       .meaning = "share of the posts for which it does",
       .range = kProbability,
       .source = "all"},
      share_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.knows_author", share_)};
  }

 private:
  double share_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_known_author() {
  return std::make_unique<KnownAuthorLever>();
}

}  // namespace redoubt
