#include "agents/propagation/simsom_people.hpp"

#include <cmath>
#include <limits>

#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

void SimsomPeopleParams::fields(FieldVisitor& v) {
  v({.name = "activity_exponent",
     .meaning = "exponent of the power law of acts per step between people; 0: one act each",
     .range = {0, 100},
     .source = "SimSoM; 2.85 for posts a day in Truong et al. 2025",
     .tag = Tag::published,
     .fixed = true},
    activity_exponent);
  v({.name = "activity_min",
     .unit = "1/step",
     .meaning = "least activity if activity_exponent is stated",
     .range = {0, 1000, true, false},
     .source = "Truong et al. 2025",
     .tag = Tag::published,
     .fixed = true},
    activity_min);
  v({.name = "offenders",
     .meaning = "share of people who post illegal content at offender_rate",
     .range = kProbability,
     .source = "Truong et al. 2025",
     .tag = Tag::published,
     .fixed = true},
    offenders);
  v({.name = "offender_rate",
     .meaning = "share of an offender's posts that is illegal",
     .range = kProbability,
     .source = "none; 3/33 in Truong et al. 2025",
     .tag = Tag::published},
    offender_rate);
  v({.name = "others_rate",
     .meaning = "share of anybody else's posts that is illegal",
     .range = kProbability,
     .source = "none; .1/90 in Truong et al. 2025",
     .tag = Tag::published},
    others_rate);
  v({.name = "takedown_half_life",
     .unit = "duration",
     .meaning = "time after which half of the illegal posts of people are taken down",
     .range = kPositive,
     .source = "no takedown; hours to days in Truong et al. 2025"},
    takedown_half_life);
}

std::uint32_t acts_in_step(const SimsomPeopleParams& params, UserId person, std::uint32_t step,
                           const KeyedDraws& draws) {
  if (params.activity_exponent <= 1) return 1;
  const double u = draws.uniform(Purpose::simsom_activity, person.value, 0);
  const double activity =
      params.activity_min * portable::pow(u, -1.0 / (params.activity_exponent - 1.0));
  if (activity >= 1) return static_cast<std::uint32_t>(std::ceil(std::min(activity, 1e6)));
  const double today =
      draws.uniform(Purpose::simsom_activity, person.value, std::uint64_t{step} + 1);
  return today < activity ? 1 : 0;
}

bool is_illegal(const SimsomPeopleParams& params, UserId person, std::uint64_t post,
                const KeyedDraws& draws) {
  if (params.offender_rate <= 0 && params.others_rate <= 0) return false;
  const double place = draws.uniform(Purpose::offence, person.value, 0);
  const double rate = place < params.offenders ? params.offender_rate : params.others_rate;
  return draws.uniform(Purpose::offence, post, 1) < rate;
}

std::uint64_t steps_to_takedown(const SimsomPeopleParams& params, Duration step, std::uint64_t post,
                                const KeyedDraws& draws) {
  if (params.takedown_half_life.is_never()) return std::numeric_limits<std::uint64_t>::max();
  const double half_lives =
      static_cast<double>(step.ms) / static_cast<double>(params.takedown_half_life.ms);
  const double removed = 1.0 - portable::exp(-half_lives * portable::log(2.0));
  return geometric(draws.uniform(Purpose::takedown, post, 0), removed) + 1;
}

}  // namespace redoubt
