// Intervention `more_room`: the model is made larger, so that it loses less of what few posts show.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class MoreRoomLever final : public Lever {
 public:
  [[nodiscard]] LeverFacts facts() const override {
    return {LeverOwner::model_provider, LeverEffect::model_retraining,
            "nothing that is modelled: a larger model is not dearer here"};
  }
  void fields(FieldVisitor& v) override {
    v({.name = "compression",
       .unit = "sd^2",
       .meaning = "squared error per coordinate that is left",
       .range = {0, 100},
       .source = "none"},
      compression_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of("foundation_model.compression", compression_)};
  }

 private:
  double compression_ = 0;
};

}  // namespace

std::unique_ptr<Lever> make_more_room() {
  return std::make_unique<MoreRoomLever>();
}

}  // namespace redoubt
