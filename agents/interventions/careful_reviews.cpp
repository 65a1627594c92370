// Intervention `careful_reviews`: reviewers take their time, deadline or not.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class CarefulReviewsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::at_once, "reviewers' hours, deadlines missed"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "hurry_floor",
       .meaning = "least share of the usual time",
       .range = {0, 1, true, false},
       .source = "they never hurry"},
      hurry_floor_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("moderation.hurry_floor", hurry_floor_)};
  }

 private:
  double hurry_floor_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_careful_reviews() {
  return std::make_unique<CarefulReviewsLever>();
}

}  // namespace redoubt
