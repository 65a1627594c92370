// Rule `cascade`: every follower sees every share, after a random delay.
//
// Delay law of SEISMIC [Zhao et al. 2015]: density c0 up to s0, then a power law with exponent
// 1 + θ; F(s) = c0·s for s <= s0, 1 - (c0·s0/θ)(s/s0)^-θ after, c0 = 1/(s0(1 + 1/θ)).
#pragma once

#include "agents/propagation/delayed_rule.hpp"
#include "agents/propagation/sharing.hpp"

namespace redoubt {

struct SeismicLaw {
  Duration flat_delay = seconds(300);  // s0
  double delay_exponent = 0.242;       // θ
};

// Distribution function F of the delay law.
double seismic_probability(Duration delay, const SeismicLaw& law);
// Quantile of the delay law; u in (0, 1).
Duration seismic_delay(double u, const SeismicLaw& law);

class CascadeRule final : public DelayedRule {
 public:
  void fields(FieldVisitor& v) override;
  [[nodiscard]] RuleTraits traits() const override;
  void calibrate(const Population& people, std::span<const Group> groups,
                 const SocialGraph& graph) override;
  [[nodiscard]] double share_probability(const Truth& truth) const override {
    return sharing_.probability(truth);
  }
  void deliver(ShareId share, UserId sharer) override;
  void view(UserId user, ShareId share) override;

 protected:
  [[nodiscard]] Duration mention_delay(double u) const override { return seismic_delay(u, law_); }

 private:
  SharingParams sharing_;
  SeismicLaw law_;
};

}  // namespace redoubt
