// Intervention `upstream_feedback`: complaints reach the provider of the model, who has fresh posts
// of the group written.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class UpstreamFeedbackLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::model_retraining,
            "foundation_model.curation.human_post_usd"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "complaints",
       .unit = "complaints",
       .meaning = "complaints of a group, pooled over platform and applications, after which the "
                  "provider acts",
       .range = {1, 1e9},
       .source = "no published value"},
      complaints_);
    v({.name = "forward_share",
       .meaning = "share of upheld complaints that applications pass on",
       .range = kProbability,
       .source = "no published value"},
      forward_share_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes{
        change_of("moderation.appeals.inform_upstream", "provider"),
        change_of("foundation_model.recourse.complaints_to_find", complaints_)};
    for (const std::string& name : place.applications)
      changes.push_back(
          change_of("application." + name + ".complaints.forward_share", forward_share_));
    return changes;
  }

 private:
  std::int64_t complaints_ = 20;
  double forward_share_ = 0.5;
};

}  // namespace

std::unique_ptr<Lever> make_upstream_feedback() {
  return std::make_unique<UpstreamFeedbackLever>();
}

}  // namespace redoubt
