// Intervention `corrected_record`: what was discovered enters the record less often where more were
// sent (Ensign et al. 2018).
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class CorrectedRecordLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::platform, LeverEffect::at_once, "discoveries that are not used"};
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("attention.correction", "thinning")};
  }
};

}  // namespace

std::unique_ptr<Lever> make_corrected_record() {
  return std::make_unique<CorrectedRecordLever>();
}

}  // namespace redoubt
