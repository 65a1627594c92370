// Intervention `group_dro`: where groups compete for one voice or for room, training minds the
// group that fares worst (group DRO; Sagawa et al. 2020).
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class GroupDroLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining,
            "errors of the other groups: see misrepresentation"};
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.objective", "worst_group")};
  }
};

}  // namespace

std::unique_ptr<Lever> make_group_dro() {
  return std::make_unique<GroupDroLever>();
}

}  // namespace redoubt
