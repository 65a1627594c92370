// Intervention `participatory_audit`: panels of the group take up decisions against it that nobody
// appealed.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ParticipatoryAuditLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::by_queue, "reviewers' hours"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "share",
       .meaning = "share of the decisions",
       .range = kProbability,
       .source = "no published value"},
      share_);
    groups_field(v, groups_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    return {change_of("moderation.appeals.panel_share", place.per_group(groups_, share_))};
  }

 private:
  double share_ = 0.5;
  std::vector<std::string> groups_;
};

}  // namespace

std::unique_ptr<Lever> make_participatory_audit() {
  return std::make_unique<ParticipatoryAuditLever>();
}

}  // namespace redoubt
