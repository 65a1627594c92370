// Intervention `complaint_desk`: the application answers more complaints and, if it is told to,
// makes exceptions around those that it upholds.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ComplaintDeskLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::developer, LeverEffect::by_queue,
            "compensation by application.NAME.liability"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "handled_per_day",
       .unit = "1/day",
       .meaning = "complaints answered a day",
       .range = kNonNegative,
       .source = "no published value"},
      handled_per_day_);
    v({.name = "edit_radius",
       .unit = "sd",
       .meaning = "radius of the exceptions; 0: left as the application has it",
       .range = {0, 100},
       .source = "left alone"},
      edit_radius_);
    applications_field(v, applications_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(applications_, place.applications)) {
      const std::string desk = "application." + name + ".complaints.";
      changes.push_back(change_of(desk + "handled_per_day", handled_per_day_));
      if (edit_radius_ > 0) changes.push_back(change_of(desk + "edit_radius", edit_radius_));
    }
    return changes;
  }

 private:
  double handled_per_day_ = 20;
  double edit_radius_ = 0;
  std::vector<std::string> applications_;
};

}  // namespace

std::unique_ptr<Lever> make_complaint_desk() {
  return std::make_unique<ComplaintDeskLever>();
}

}  // namespace redoubt
