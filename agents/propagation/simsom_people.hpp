// How often people act under rule `simsom`, who of them posts illegal content, and how long that
// stays up: the extension of SimSoM for delays of takedown.
//
// [Truong, Kim, Nogara et al. 2025, arXiv:2502.08841]. There the probability that a post is illegal
// is drawn anew for each post from a Beta distribution of the author's class, so that only its mean
// counts: 3/33 for a tenth of the people, .1/90 for the others.
#pragma once

#include "sim/config/parameter.hpp"
#include "sim/content/post.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct SimsomPeopleParams {
  double activity_exponent = 0;
  double activity_min = 0.2;
  double offenders = 0.1;
  double offender_rate = 0;
  double others_rate = 0;
  Duration takedown_half_life = Duration::never();
  void fields(FieldVisitor& v);
};

// Acts of a person in one step: with activity a < 1 one with probability a, else ⌈a⌉, as there.
std::uint32_t acts_in_step(const SimsomPeopleParams& params, UserId person, std::uint32_t step,
                           const KeyedDraws& draws);

// Whether the person's post of this key is illegal.
bool is_illegal(const SimsomPeopleParams& params, UserId person, std::uint64_t post,
                const KeyedDraws& draws);

// Steps until the post is taken down, at least 1; never if there is no half-life. Each step it
// survives with probability 2^(-step/half-life).
std::uint64_t steps_to_takedown(const SimsomPeopleParams& params, Duration step, std::uint64_t post,
                                const KeyedDraws& draws);

}  // namespace redoubt
