// Epidemics where theory is exact: a star, a complete graph.
#include "agents/propagation/epidemic.hpp"

#include <cmath>

#include "sim/network/topologies.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/rule_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;
using redoubt::test::RuleWorld;
using redoubt::test::share_error;

// All followers race one recovery: with equal rates the number infected of n is uniform on 0 … n,
// which independent contacts of probability 1/2 would not be.
TEST_CASE("sir on a star: contacts share the infectious time", "[epidemic]") {
  constexpr std::uint32_t kLeaves = 9;
  RuleWorld w(test::star(kLeaves + 1),
              "rule = 'sir'\ntransmission_per_day = 1\nrecovery_per_day = 1\nseeds = 20000\n");
  w.run_for(days(100));
  std::vector<double> count(kLeaves + 1, 0);
  double n = 0;
  for (std::uint32_t post = 0; post < 20000; ++post) {
    if (w.world.posts().state(PostId{post}).author.value != 0) continue;
    ++n;
    ++count[w.size(post) - 1];
  }
  REQUIRE(n > 1500);
  for (const double infected : count) CHECK(std::abs(infected / n - 0.1) < 4 * share_error(0.1, n));
}

TEST_CASE("sir without recovery reaches everybody, without transmission nobody", "[epidemic]") {
  RuleWorld all(complete(50), "rule = 'sir'\nrecovery_per_day = 0\nseeds = 1\n");
  all.run_for(days(400));
  CHECK(all.size(0) == 50);
  CHECK(all.world.rule().measure()[1] == 1);
  RuleWorld none(complete(50), "rule = 'sir'\ntransmission_per_day = 0\nseeds = 1\n");
  none.run_for(days(400));
  CHECK(none.size(0) == 1);
  CHECK(none.world.rule().measure()[0] == 0);
}

// On a complete graph the infected are a birth-death chain with births τ·i·(N - i) and deaths γ·i;
// its quasi-stationary mean is near N·(1 - γ/(τ·(N - 1))) - 1/(R - 1), R = τ·N/γ, here 3.
TEST_CASE("sis on a complete graph stays at its endemic level", "[epidemic]") {
  constexpr std::uint32_t kPeople = 150;
  std::vector<double> prevalence;
  for (std::uint32_t replicate = 0; replicate < 16; ++replicate) {
    RuleWorld w(complete(kPeople),
                "rule = 'sis'\ntransmission_per_day = 0.02\nseeds = 1\nseed_share = 0.5\n",
                replicate);
    w.run_for(days(15));
    double sum = 0;
    for (int day = 0; day < 15; ++day) {
      w.run_for(days(1));
      sum += w.world.rule().measure()[1];
    }
    prevalence.push_back(sum / 15);
  }
  const double theory = 1 - 1 / (0.02 * (kPeople - 1)) - 1 / (2.0 * kPeople);
  const Estimate simulated(prevalence);
  INFO(simulated.mean << " ± " << simulated.error << " theory " << theory);
  CHECK(simulated.deviation(theory) < 4);
}
