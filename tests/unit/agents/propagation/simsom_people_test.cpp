// People under rule `simsom`: a power law of activity, two classes of authors, a half-life of what
// is illegal.
#include "agents/propagation/simsom_people.hpp"

#include <cmath>
#include <limits>

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("activity follows the power law, whole acts above 1", "[simsom_people]") {
  SimsomPeopleParams params;
  const KeyedDraws draws(7, 0);
  CHECK(acts_in_step(params, UserId{3}, 5, draws) == 1);
  params.activity_exponent = 2.85;
  const std::uint32_t people = 20000;
  std::uint32_t several = 0;
  std::uint32_t none = 0;
  for (std::uint32_t u = 0; u < people; ++u) {
    const std::uint32_t acts = acts_in_step(params, UserId{u}, 1, draws);
    several += acts > 1 ? 1 : 0;
    none += acts == 0 ? 1 : 0;
  }
  // P(a > 1) = .2^1.85 = .0509; P(no act) = ∫ (1 - a) f(a) da over [.2, 1]
  //          = 1 - .0509 - (1.85/.85)(.2 - .0509) = .6246. 4 standard errors.
  CHECK(several / 20000.0 == Approx(0.0509).margin(4 * 0.00156));
  CHECK(none / 20000.0 == Approx(0.6245).margin(4 * 0.0035));
}

TEST_CASE("a tenth of the people posts most of what is illegal", "[simsom_people]") {
  SimsomPeopleParams params;
  const KeyedDraws draws(7, 0);
  CHECK_FALSE(is_illegal(params, UserId{1}, 9, draws));
  params.offender_rate = 0.5;
  params.others_rate = 0.01;
  std::uint32_t illegal = 0;
  for (std::uint32_t u = 0; u < 20000; ++u)
    illegal += is_illegal(params, UserId{u}, mix(u, 1), draws) ? 1 : 0;
  CHECK(illegal / 20000.0 == Approx(0.1 * 0.5 + 0.9 * 0.01).margin(4 * 0.0017));
}

TEST_CASE("half of it is gone after the half-life", "[simsom_people]") {
  SimsomPeopleParams params;
  const KeyedDraws draws(7, 0);
  CHECK(steps_to_takedown(params, days(1), 1, draws) == std::numeric_limits<std::uint64_t>::max());
  params.takedown_half_life = days(4);
  std::uint32_t gone = 0;
  for (std::uint64_t post = 0; post < 20000; ++post) {
    const std::uint64_t steps = steps_to_takedown(params, days(1), post, draws);
    REQUIRE(steps >= 1);
    gone += steps <= 4 ? 1 : 0;
  }
  CHECK(gone / 20000.0 == Approx(0.5).margin(4 * 0.0036));
}
