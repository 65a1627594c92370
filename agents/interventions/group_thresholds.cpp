// Intervention `group_thresholds`: detectors get a threshold for each group that flags the same
// share of it.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class GroupThresholdsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::detector_retraining,
            "harmful posts of other groups that are no longer flagged"};
  }
  void fields(FieldVisitor& v) override { detectors_field(v, detectors_); }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(detectors_, place.detectors))
      changes.push_back(change_of("detector." + name + ".per_group", true));
    return changes;
  }

 private:
  std::vector<std::string> detectors_;
};

}  // namespace

std::unique_ptr<Lever> make_group_thresholds() {
  return std::make_unique<GroupThresholdsLever>();
}

}  // namespace redoubt
