// Intervention `local_edits`: detectors get an exception around what was overturned.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class LocalEditsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::by_queue, "what attackers put there"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "radius",
       .unit = "sd",
       .meaning = "how far the exception reaches",
       .range = {0, 100, true},
       .source = "no published value"},
      radius_);
    v({.name = "per_day",
       .unit = "1/day",
       .meaning = "exceptions made a day, the most asked for first",
       .range = kNonNegative,
       .source = "no published value"},
      per_day_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("moderation.appeals.local_edit_radius", radius_),
            change_of("moderation.appeals.edits_per_day", per_day_)};
  }

 private:
  double radius_ = 1;
  double per_day_ = 1;
};

}  // namespace

std::unique_ptr<Lever> make_local_edits() {
  return std::make_unique<LocalEditsLever>();
}

}  // namespace redoubt
