// Detector `self_check`: a model that looks for texts written by a model, with no training at all.
//
// score = z ~ N(t, 1): t is 0 for texts by hand, the strength of the trace for texts of its own
// family (2.81: Grover on Grover), `kinship` times that for texts of other families (1.23: the best
// other detector on Grover [Zellers et al. 2019]). It finds what models write, harmful or not:
// people who write with a model are flagged like anybody else.
#include <array>

#include "agents/catalogue.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {

template <>
struct Words<ModelFamily> {
  static constexpr std::array<const char*, 4> value{"none", "hosted_model", "open_weights",
                                                    "own_model"};
};

namespace {

class SelfCheck final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "family",
       .meaning = "whose texts it knows as its own: the kind of generator",
       .source = "a provider checks what its own model wrote"},
      family_);
    v({.name = "kinship",
       .meaning = "part of a trace that it sees in texts of other families",
       .range = {0, 1},
       .source = "d' 1.23 of other detectors against 2.81 of Grover itself (Zellers et al. 2019)",
       .tag = Tag::derived},
      kinship_);
  }
  void adjust(DetectorParams& params) const override {
    params.threshold.threshold_rule = ThresholdRule::fixed;
    params.threshold.threshold = 2.33;  // one text by hand in a hundred
    params.cost_per_post_usd *= 100;
    params.energy_per_post_wh *= 100;
  }
  void begin(const DetectorTools& tools) override { draws_ = tools.draws; }

  // Detectors of one family see the same text the same way.
  [[nodiscard]] double score(const Surface& post) const override {
    const double u =
        draws_.uniform(Purpose::family_trace, post.key, static_cast<std::uint64_t>(family_));
    return post.trace.seen_by(family_, kinship_) + normal(u, 0, 1);
  }
  [[nodiscard]] std::string family() const override {
    if (family_ == ModelFamily::none) return {};
    return Words<ModelFamily>::value[static_cast<std::size_t>(family_)];
  }
  [[nodiscard]] std::string problem() const override {
    return family_ == ModelFamily::none ? "family is \"none\" (must be that of a model)" : "";
  }

 private:
  ModelFamily family_ = ModelFamily::hosted_model;
  double kinship_ = 0.44;
  KeyedDraws draws_{0, 0};
};

}  // namespace

std::unique_ptr<Detector> make_self_check() {
  return std::make_unique<SelfCheck>();
}

}  // namespace redoubt
