// Rule `cascade`: every follower sees every share, after a random delay.
//
// Delay law of SEISMIC [Zhao et al. 2015]: density c0 up to s0, then a power law with exponent
// 1 + θ; F(s) = c0·s for s <= s0, 1 - (c0·s0/θ)(s/s0)^-θ after, c0 = 1/(s0(1 + 1/θ)).
#pragma once

#include "agents/propagation/propagation_rule.hpp"
#include "agents/propagation/soon_ring.hpp"

namespace redoubt {

struct CascadeParams {
  Duration flat_delay = seconds(300);  // s0
  double delay_exponent = 0.242;       // θ
  Duration max_age = days(14);
};

// Distribution function F of the delay law.
double seismic_probability(Duration delay, const CascadeParams& params);
// Quantile of the delay law; u in (0, 1).
Duration seismic_delay(double u, const CascadeParams& params);

class CascadeRule final : public PropagationRule {
 public:
  CascadeRule(const CascadeParams& params, const PropagationContext& context)
      : params_(params), c_(context) {}

  void deliver(ShareId share, UserId sharer) override;
  void notify(ShareId share, UserId person) override;
  void session(UserId, std::uint32_t) override {}
  void view(UserId user, ShareId share) override;
  void prefetch(const EventKey& soon) override;

 private:
  CascadeParams params_;
  PropagationContext c_;
  SoonRing soon_;
};

}  // namespace redoubt
