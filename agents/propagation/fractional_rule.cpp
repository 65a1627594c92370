// Rule `fractional`: a person passes a post on once a share of those they follow have done so
// (Watts 2002).
#include "agents/catalogue.hpp"
#include "agents/propagation/adoption.hpp"

namespace redoubt {
namespace {

class FractionalRule final : public AdoptionRule {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "threshold",
       .meaning = "mean share of the followed people that must have shared; one at least",
       .range = {0, 1},
       .source = "the uniform threshold of Watts 2002",
       .tag = Tag::published},
      threshold_);
    v({.name = "threshold_spread",
       .meaning = "standard deviation of the threshold between people",
       .range = {0, 10},
       .source = "no published value"},
      spread_);
    AdoptionRule::fields(v);
  }
  void calibrate(const Population&, std::span<const Group>, const SocialGraph& graph) override {
    follows_.assign(graph.nodes(), 0);
    for (const std::uint32_t follower : graph.targets()) ++follows_[follower];
  }
  [[nodiscard]] std::size_t bytes() const override {
    return AdoptionRule::bytes() + follows_.size() * sizeof(std::uint32_t);
  }

 protected:
  // Who follows nobody but bought accounts is moved by one.
  [[nodiscard]] bool enough(UserId user, std::uint32_t sharing) const override {
    return sharing >= threshold_of(user, threshold_, spread_) * follows_[user.value];
  }

 private:
  double threshold_ = 0.18;
  double spread_ = 0;
  std::vector<std::uint32_t> follows_;  // people whom a person follows
};

}  // namespace

std::unique_ptr<PropagationRule> make_fractional() {
  return std::make_unique<FractionalRule>();
}

}  // namespace redoubt
