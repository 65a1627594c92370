// Intervention `random_audit`: posts are reviewed at random, so that labels come from where nobody
// looked.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class RandomAuditLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::by_queue, "reviewers' hours"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "share",
       .meaning = "share of all posts",
       .range = kProbability,
       .source = "no published value"},
      share_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("moderation.audit_fraction", share_)};
  }

 private:
  double share_ = 0.02;
};

}  // namespace

std::unique_ptr<Lever> make_random_audit() {
  return std::make_unique<RandomAuditLever>();
}

}  // namespace redoubt
