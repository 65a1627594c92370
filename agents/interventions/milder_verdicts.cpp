// Intervention `milder_verdicts`: weak evidence has a milder consequence.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class MilderVerdictsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::at_once, "harm that stays up, labelled"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "margin",
       .unit = "sd",
       .meaning = "evidence that exceeds the criterion by less is weak",
       .range = {0, 5},
       .source = "no published value"},
      margin_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("moderation.weak_margin", margin_),
            change_of("moderation.weak_action", "label")};
  }

 private:
  double margin_ = 0.5;
};

}  // namespace

std::unique_ptr<Lever> make_milder_verdicts() {
  return std::make_unique<MilderVerdictsLever>();
}

}  // namespace redoubt
