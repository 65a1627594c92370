// Stylised fact: on a network with a power law of followers and a branching factor of 0.35 most
// posts are passed on by nobody, and hardly any goes further than one hop.
//
// [Goel, Watts & Goldstein 2012: over 90 % of cascades end within one degree of the seed.]
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;

TEST_CASE("n* = 0.35 on a power-law network: at least 70 % of cascades have size 1",
          "[validation][cascades]") {
  const std::string rule = GENERATE("feed", "cascade");
  const auto outcome = test::run_scenario(
      "[scenario]\nname = 'c'\nhorizon = '21d'\nsample_every = '21d'\n[network]\nusers = 3000\n"
      "topology = 'power_law'\n[propagation]\nbranching_factor = 0.35\nmax_age = '7d'\n"
      "rule = '" +
      rule + "'\n");
  REQUIRE(outcome.sum("cascades") > 5000);
  INFO(rule << " alone " << outcome.sum("cascade_alone") << " beyond "
            << outcome.sum("cascade_beyond_one_hop") << " size " << outcome.sum("cascade_size"));
  CHECK(outcome.sum("cascade_alone") >= 0.7);
  CHECK(outcome.sum("cascade_beyond_one_hop") <= 0.1);
}
