// Intervention `no_group_prior`: detectors no longer add what was discovered of the author's group.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class NoGroupPriorLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::detector_retraining, "nothing"};
  }
  void fields(FieldVisitor& v) override { detectors_field(v, detectors_); }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(detectors_, place.detectors))
      changes.push_back(change_of("detector." + name + ".group_prior", false));
    return changes;
  }

 private:
  std::vector<std::string> detectors_;
};

}  // namespace

std::unique_ptr<Lever> make_no_group_prior() {
  return std::make_unique<NoGroupPriorLever>();
}

}  // namespace redoubt
