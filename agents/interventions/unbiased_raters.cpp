// Intervention `unbiased_raters`: reviewers are trained until they need as much evidence of one
// group as of another.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class UnbiasedRatersLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::at_once,
            "nothing: what training them takes is cost_usd"};
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    return {change_of("moderation.criterion_shift", place.per_group({}, 0))};
  }
};

}  // namespace

std::unique_ptr<Lever> make_unbiased_raters() {
  return std::make_unique<UnbiasedRatersLever>();
}

}  // namespace redoubt
