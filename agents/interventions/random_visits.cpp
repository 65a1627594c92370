// Intervention `random_visits`: some investigators are sent anywhere, whatever the record says.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class RandomVisitsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::at_once, "attention.unit_usd"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "share",
       .meaning = "share of the units",
       .range = kProbability,
       .source = "no published value"},
      share_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("attention.explore", share_)};
  }

 private:
  double share_ = 0.1;
};

}  // namespace

std::unique_ptr<Lever> make_random_visits() {
  return std::make_unique<RandomVisitsLever>();
}

}  // namespace redoubt
