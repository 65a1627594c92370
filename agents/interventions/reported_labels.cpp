// Intervention `reported_labels`: what is reported counts beside what was discovered (Ensign et al.
// 2018), in the record of investigators and in what detectors learn from.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ReportedLabelsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::detector_retraining,
            "reports that are wrong, or false, are learnt from, too"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "weight",
       .meaning = "what a reported incident or post counts",
       .range = kNonNegative,
       .source = "as much as a discovered one"},
      weight_);
  }
  // Where nobody reports posts and nobody is sent anywhere it does nothing, which is warned of.
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    if (place.sites) changes.push_back(change_of("attention.reported_weight", weight_));
    if (place.reports || !place.sites)
      changes.push_back(change_of("moderation.reported_weight", weight_));
    return changes;
  }

 private:
  double weight_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_reported_labels() {
  return std::make_unique<ReportedLabelsLever>();
}

}  // namespace redoubt
