// What people believe of what a campaign claims: each exposure shifts it, time wears the shift off.
//
// logit p = logit p0 + s; an exposure adds w0 + w_q·quality + w_p·personalisation to s, which
// halves every 22 days. Personalisation is that of the campaign, in log-odds: what it is worth is
// disputed (a static message next to nothing, a conversation 0.60).
#pragma once

#include <cstdint>
#include <vector>

#include "sim/config/parameter.hpp"
#include "sim/content/post_store.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

struct BeliefParams {
  double prior = 0.1;
  double per_exposure = 0;
  double per_quality = 0;
  double per_personalisation = 0;
  Duration half_life = days(22);
  void fields(FieldVisitor& v);

  [[nodiscard]] bool on() const {
    return per_exposure != 0 || per_quality != 0 || per_personalisation != 0;
  }
};

class Beliefs {
 public:
  // The parameters stay the caller's: interventions may change them.
  Beliefs(const BeliefParams& params, std::size_t campaigns, std::uint32_t people)
      : params_(&params), people_(people), shifts_(campaigns) {}

  // A person sees a post of a manipulation campaign for the first time; others count nothing.
  void exposed(UserId reader, const Truth& truth, SimTime now);
  // Somebody else has the place.
  void forget(UserId user);
  // Who believes one campaign at one moment; holds until anything changes.
  class Now;
  [[nodiscard]] Now now(std::size_t campaign, SimTime now) const;
  // Probability that the person believes the campaign.
  [[nodiscard]] double belief(UserId user, std::size_t campaign, SimTime now) const;

 private:
  struct Shift {
    float log_odds = 0;  // at `since_s`
    std::uint32_t since_s = 0;
  };
  static double left_of(const Shift& shift, SimTime now, Duration half_life);

  const BeliefParams* params_;
  std::uint32_t people_;
  std::vector<std::vector<Shift>> shifts_;  // by campaign; by person once anybody was exposed
};

class Beliefs::Now {
 public:
  Now(const BeliefParams& params, const std::vector<Shift>& shifts, SimTime now);
  // Probability that the person believes the campaign: most people were never moved.
  [[nodiscard]] double operator()(UserId user) const {
    if (shifts_->empty() || (*shifts_)[user.value].log_odds == 0) return unmoved_;
    return moved((*shifts_)[user.value]);
  }

 private:
  [[nodiscard]] double moved(const Shift& shift) const;

  const std::vector<Shift>* shifts_;
  Duration half_life_;
  SimTime now_;
  double prior_;  // log-odds
  double unmoved_;
};

}  // namespace redoubt
