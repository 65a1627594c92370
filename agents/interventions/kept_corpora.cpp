// Intervention `kept_corpora`: earlier corpora are kept beside the new one.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class KeptCorporaLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining, "nothing"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "corpora",
       .unit = "corpora",
       .meaning = "corpora in use, the new one included; 0: all",
       .range = {0, 1000},
       .source = "all; Gerstgrasser et al. 2024"},
      corpora_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    if (corpora_ == 0) return {change_of("foundation_model.regime", "accumulate")};
    return {change_of("foundation_model.regime", "window"),
            change_of("foundation_model.kept_corpora", corpora_)};
  }

 private:
  std::int64_t corpora_ = 0;
};

}  // namespace

std::unique_ptr<Lever> make_kept_corpora() {
  return std::make_unique<KeptCorporaLever>();
}

}  // namespace redoubt
