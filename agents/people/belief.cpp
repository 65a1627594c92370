#include "agents/people/belief.hpp"

#include "agents/harm_log.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

void BeliefParams::fields(FieldVisitor& v) {
  v({.name = "prior",
     .meaning = "share of people who believe a campaign's claim before they meet it",
     .range = {.low = 0, .high = 1, .low_open = true, .high_open = true},
     .source = "no published value"},
    prior);
  v({.name = "per_exposure",
     .unit = "log-odds",
     .meaning = "w0: shift of belief by one exposure to a manipulation campaign; 0 with the two "
                "below: beliefs are not followed",
     .range = {-10, 10},
     .source = "no published value for one post in a feed"},
    per_exposure);
  v({.name = "per_quality",
     .unit = "log-odds",
     .meaning = "w_q: shift by one unit of quality",
     .range = {-10, 10},
     .source = "no published value"},
    per_quality);
  v({.name = "per_personalisation",
     .unit = "1",
     .meaning = "w_p: share of the campaign's personalisation that shifts belief",
     .range = {0, 10},
     .source = "disputed: personalisation 0.05 for a fitted message (Hackenburg and Margetts 2024 "
               "find no gain), 0.60 = ln 1.817 for a conversation (Salvi et al. 2024); sweep both"},
    per_personalisation);
  v({.name = "half_life",
     .unit = "duration",
     .meaning = "time after which half of a shift is left",
     .range = kPositive,
     .source = "decay of persuasion effects in follow-up surveys",
     .tag = Tag::derived},
    half_life);
}

double Beliefs::left_of(const Shift& shift, SimTime now, Duration half_life) {
  constexpr double kLn2 = 0.6931471805599453;
  const double age_ms = static_cast<double>(now.ms - std::int64_t{shift.since_s} * 1000);
  const double halvings = age_ms / static_cast<double>(half_life.ms);
  return static_cast<double>(shift.log_odds) * portable::exp(-kLn2 * halvings);
}

void Beliefs::exposed(UserId reader, const Truth& truth, SimTime now) {
  if (truth.intent != Intent::manipulation || truth.campaign == kNoCampaign) return;
  if (reader.value >= people_) return;
  std::vector<Shift>& shifts = shifts_[truth.campaign];
  if (shifts.empty()) shifts.resize(people_);
  Shift& shift = shifts[reader.value];
  const double added = params_->per_exposure +
                       params_->per_quality * static_cast<double>(truth.quality) +
                       params_->per_personalisation * static_cast<double>(truth.fit);
  const double left = left_of(shift, now, params_->half_life);
  shift = {static_cast<float>(left + added), static_cast<std::uint32_t>(now.ms / 1000)};
}

void Beliefs::forget(UserId user) {
  for (std::vector<Shift>& shifts : shifts_)
    if (!shifts.empty()) shifts[user.value] = {};
}

Beliefs::Now Beliefs::now(std::size_t campaign, SimTime now) const {
  return {*params_, shifts_[campaign], now};
}

double Beliefs::belief(UserId user, std::size_t campaign, SimTime now) const {
  return this->now(campaign, now)(user);
}

Beliefs::Now::Now(const BeliefParams& params, const std::vector<Shift>& shifts, SimTime now)
    : shifts_(&shifts),
      half_life_(params.half_life),
      now_(now),
      prior_(portable::log(params.prior / (1 - params.prior))),
      unmoved_(shifts.empty() ? params.prior : portable::logistic(prior_)) {}

double Beliefs::Now::moved(const Shift& shift) const {
  return portable::logistic(prior_ + left_of(shift, now_, half_life_));
}

}  // namespace redoubt
