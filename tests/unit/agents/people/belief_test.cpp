// Belief: shifts add, wear off by halves, and are followed only if asked for.
#include "agents/people/belief.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;

namespace {

Truth claim(double quality, double fit, Intent intent = Intent::manipulation) {
  Truth truth;
  truth.intent = intent;
  truth.campaign = 0;
  truth.quality = static_cast<float>(quality);
  truth.fit = static_cast<float>(fit);
  return truth;
}

double logit(double p) {
  return std::log(p / (1 - p));
}

std::string world(const std::string& users, const std::string& campaign = "") {
  return "[scenario]\nname = 'w'\nhorizon = '15d'\n[network]\nusers = 800\n[[attribute]]\nname = "
         "'dialect'\n[users]\n" +
         users + "[[generator]]\nname = 'c'\nkind = 'hosted_model'\n" + campaign;
}

}  // namespace

TEST_CASE("exposures shift belief by quality and personalisation, and wear off", "[belief]") {
  const BeliefParams params{.per_exposure = 0.2, .per_quality = 0.1, .per_personalisation = 0.5};
  Beliefs beliefs(params, 1, 10);
  CHECK(beliefs.belief(UserId{2}, 0, SimTime{}) == Approx(0.1));
  beliefs.exposed(UserId{2}, claim(-1, 0.6), SimTime{});
  const double first = 0.2 - 0.1 + 0.3;
  CHECK(logit(beliefs.belief(UserId{2}, 0, SimTime{})) == Approx(logit(0.1) + first).epsilon(1e-6));
  const SimTime later = SimTime{} + days(22);
  CHECK(logit(beliefs.belief(UserId{2}, 0, later)) == Approx(logit(0.1) + first / 2).epsilon(1e-6));
  beliefs.exposed(UserId{2}, claim(0, 0), later);
  CHECK(logit(beliefs.belief(UserId{2}, 0, later + days(22))) ==
        Approx(logit(0.1) + (first / 2 + 0.2) / 2).epsilon(1e-6));
  CHECK(beliefs.belief(UserId{3}, 0, later) == Approx(0.1));
  beliefs.exposed(UserId{4}, claim(0, 0, Intent::harassment), later);
  beliefs.exposed(UserId{11}, claim(0, 0), later);  // a bought account
  CHECK(beliefs.belief(UserId{4}, 0, later) == Approx(0.1));
  beliefs.forget(UserId{2});
  CHECK(beliefs.belief(UserId{2}, 0, later) == Approx(0.1));
}

TEST_CASE("following beliefs changes no run, and they rise with personalisation",
          "[belief][world]") {
  const auto plain = run_scenario(world(""));
  const auto followed = run_scenario(world("belief = { per_exposure = 0.1 }\n"));
  CHECK(plain.summary.digest == followed.summary.digest);
  CHECK(plain.record.find("belief") == nullptr);
  const auto last = [](const test::Outcome& run) { return run.sum("belief", 0, 14, 15); };
  CHECK(last(followed) > 0.1);
  const std::string talks = "belief = { per_exposure = 0.1, per_personalisation = 1 }\n";
  const auto fitted = run_scenario(world(talks, "personalisation = 0.05\n"));
  const auto talking = run_scenario(world(talks, "personalisation = 0.6\n"));
  CHECK(last(fitted) > 0.1);
  CHECK(last(talking) > last(fitted));
  const auto abuse = run_scenario(world(talks, "goal = 'harassment'\n"));
  CHECK(std::isnan(last(abuse)));
}
