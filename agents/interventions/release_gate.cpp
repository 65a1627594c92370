// Intervention `release_gate`: a version is released only if it fails no group of a benchmark too
// often.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ReleaseGateLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::developer, LeverEffect::refit,
            "application.NAME.gate.case_usd, versions that are held back"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "cases",
       .unit = "cases",
       .meaning = "cases of the benchmark",
       .range = {1, 1e7},
       .source = "no published value"},
      cases_);
    v({.name = "most_failures",
       .meaning = "share of wrongful failures above which it is held back",
       .range = kProbability,
       .source = "no published value"},
      most_failures_);
    applications_field(v, applications_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(applications_, place.applications)) {
      changes.push_back(change_of("application." + name + ".gate.cases", cases_));
      changes.push_back(change_of("application." + name + ".gate.most_failures", most_failures_));
    }
    return changes;
  }

 private:
  std::int64_t cases_ = 1000;
  double most_failures_ = 0.1;
  std::vector<std::string> applications_;
};

}  // namespace

std::unique_ptr<Lever> make_release_gate() {
  return std::make_unique<ReleaseGateLever>();
}

}  // namespace redoubt
