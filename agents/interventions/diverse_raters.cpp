// Intervention `diverse_raters`: posts of a group are reviewed by people from it.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class DiverseRatersLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::at_once, "nothing: reviewers cost the same"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "share",
       .meaning = "share of the reviews",
       .range = kProbability,
       .source = "no published value"},
      share_);
    groups_field(v, groups_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    return {change_of("moderation.insider_share", place.per_group(groups_, share_))};
  }

 private:
  double share_ = 0.5;
  std::vector<std::string> groups_;
};

}  // namespace

std::unique_ptr<Lever> make_diverse_raters() {
  return std::make_unique<DiverseRatersLever>();
}

}  // namespace redoubt
