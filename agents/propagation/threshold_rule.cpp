// Rule `threshold`: a person passes a post on once a number of those they follow have done so
// (Granovetter 1978).
#include "agents/catalogue.hpp"
#include "agents/propagation/adoption.hpp"

namespace redoubt {
namespace {

class CountContagion final : public AdoptionRule {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "threshold",
       .unit = "accounts",
       .meaning = "mean number of followed accounts that must have shared; 1 is the least",
       .range = {0, 1e6},
       .source = "the smallest number that is more than simple contagion"},
      threshold_);
    v({.name = "threshold_spread",
       .unit = "accounts",
       .meaning = "standard deviation of the threshold between people",
       .range = {0, 1e6},
       .source = "no published value"},
      spread_);
    AdoptionRule::fields(v);
  }

 protected:
  [[nodiscard]] bool enough(UserId user, std::uint32_t sharing) const override {
    return sharing >= threshold_of(user, threshold_, spread_);
  }

 private:
  double threshold_ = 2;
  double spread_ = 0;
};

}  // namespace

std::unique_ptr<PropagationRule> make_threshold() {
  return std::make_unique<CountContagion>();
}

}  // namespace redoubt
