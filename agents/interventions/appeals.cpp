// Intervention `appeals`: authors may appeal, and detectors learn from what was overturned.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class AppealsLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::by_queue, "reviewers' hours"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "train",
       .meaning = "whether an overturned decision corrects the label",
       .source = "yes"},
      train_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("moderation.appeals.open", true),
            change_of("moderation.appeals.train", train_)};
  }

 private:
  bool train_ = true;
};

}  // namespace

std::unique_ptr<Lever> make_appeals() {
  return std::make_unique<AppealsLever>();
}

}  // namespace redoubt
