// Intervention `propensity_labels`: labels count by how rarely such a post comes to review (Horvitz
// & Thompson 1952).
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class PropensityLabelsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::detector_retraining, "noise of the weights"};
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("moderation.label_weights", "inverse_propensity")};
  }
};

}  // namespace

std::unique_ptr<Lever> make_propensity_labels() {
  return std::make_unique<PropensityLabelsLever>();
}

}  // namespace redoubt
