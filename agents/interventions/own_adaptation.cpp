// Intervention `own_adaptation`: the application relies more on its own users' cases and less on
// the foundation model.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class OwnAdaptationLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::developer, LeverEffect::refit,
            "application.NAME.adaptation_case_usd, adaptation_case_wh"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "strength",
       .meaning = "strength of adaptation",
       .range = kProbability,
       .source = "no published value"},
      strength_);
    applications_field(v, applications_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(applications_, place.applications))
      changes.push_back(change_of("application." + name + ".adaptation_strength", strength_));
    return changes;
  }

 private:
  double strength_ = 0.5;
  std::vector<std::string> applications_;
};

}  // namespace

std::unique_ptr<Lever> make_own_adaptation() {
  return std::make_unique<OwnAdaptationLever>();
}

}  // namespace redoubt
