// Intervention `application_audit`: auditors look at cases of the application, with the group
// known.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ApplicationAuditLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::developer, LeverEffect::by_queue,
            "application.NAME.discovery.audit_usd, repair_usd"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "cases_per_day",
       .unit = "cases/day",
       .meaning = "cases that they look at",
       .range = {0, 1e6},
       .source = "no published value"},
      cases_per_day_);
    applications_field(v, applications_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(applications_, place.applications))
      changes.push_back(
          change_of("application." + name + ".discovery.audits_per_day", cases_per_day_));
    return changes;
  }

 private:
  double cases_per_day_ = 5;
  std::vector<std::string> applications_;
};

}  // namespace

std::unique_ptr<Lever> make_application_audit() {
  return std::make_unique<ApplicationAuditLever>();
}

}  // namespace redoubt
