// Intervention `community_norms`: reviewers judge each community by its own norm, not by that of
// the largest.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class CommunityNormsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::at_once, "nothing"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "majority_norm",
       .meaning = "part of the largest group's norm that is left",
       .range = kProbability,
       .source = "none"},
      majority_norm_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("moderation.majority_norm", majority_norm_)};
  }

 private:
  double majority_norm_ = 0;
};

}  // namespace

std::unique_ptr<Lever> make_community_norms() {
  return std::make_unique<CommunityNormsLever>();
}

}  // namespace redoubt
