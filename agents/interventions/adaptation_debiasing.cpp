// Intervention `adaptation_debiasing`: cases for adaptation are gathered by group, so that small
// groups are learnt as well as large ones.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class AdaptationDebiasingLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::developer, LeverEffect::refit,
            "application.NAME.adaptation_case_usd for all that must be looked at"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "part",
       .meaning = "part of the cases that are gathered so",
       .range = kProbability,
       .source = "all; Idrissi et al. 2022"},
      part_);
    applications_field(v, applications_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(applications_, place.applications))
      changes.push_back(change_of("application." + name + ".adaptation_balance", part_));
    return changes;
  }

 private:
  double part_ = 1;
  std::vector<std::string> applications_;
};

}  // namespace

std::unique_ptr<Lever> make_adaptation_debiasing() {
  return std::make_unique<AdaptationDebiasingLever>();
}

}  // namespace redoubt
