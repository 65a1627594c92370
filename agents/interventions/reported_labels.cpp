// Intervention `reported_labels`: what is reported counts in the record beside what was discovered
// (Ensign et al. 2018).
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ReportedLabelsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::at_once, "nothing"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "weight",
       .meaning = "what a reported incident counts",
       .range = kNonNegative,
       .source = "as much as a discovered one"},
      weight_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("attention.reported_weight", weight_)};
  }

 private:
  double weight_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_reported_labels() {
  return std::make_unique<ReportedLabelsLever>();
}

}  // namespace redoubt
