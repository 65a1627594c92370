// Taking every share down at an age: through the rule `hawkes` against Schneider & Rizoiu 2023.
#include <fmt/format.h>

#include <cmath>

#include "sim/network/topologies.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/rule_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;
using redoubt::test::RuleWorld;

namespace {

// n_Δ = n*·(1 - (c/(c + Δ))^γ): shares that a share causes before it is taken down at age Δ.
double shares_before(double n, double gamma, double c_s, double removal_s) {
  return n * (1 - std::pow(c_s / (c_s + removal_s), gamma));
}

// χ: share of all shares that the removal prevents.
double harm_reduction(double n, double n_removed) {
  return (n - n_removed) / (1 - n_removed);
}

}  // namespace

TEST_CASE("every share taken down after 24 h prevents the share χ of all shares",
          "[validation][hawkes]") {
  CHECK(harm_reduction(0.75, shares_before(0.75, 0.25, 30, 86400)) == Approx(0.2905).epsilon(1e-3));
  struct Case {
    double n, gamma, influence, removal_h;
  };
  const Case k =
      GENERATE(Case{0.75, 0.25, 1, 24}, Case{0.58, 0.22, 1, 1}, Case{0.75, 0.25, 0.5, 24});
  constexpr int kSeeds = 2000;
  std::vector<double> reduction;
  for (std::uint32_t replicate = 0; replicate < 16; ++replicate) {
    RuleWorld w(erdos_renyi(20000, 40, replicate + 1),
                fmt::format("rule = 'hawkes'\nquality_weight = 0\nseeds = {}\n"
                            "branching_factor = {}\nkernel_exponent = {}\n"
                            "influence_exponent = {}\ntakedown_after = '{}h'\n",
                            kSeeds, k.n, k.gamma, k.influence, k.removal_h),
                replicate);
    w.run_for(days(150));
    const double size = 1 + static_cast<double>(w.world.tally().reading.shares) / kSeeds;
    reduction.push_back(1 - size * (1 - k.n));  // without removal the size is 1/(1 - n*)
  }
  const Estimate simulated(reduction);
  const double theory = harm_reduction(k.n, shares_before(k.n, k.gamma, 30, k.removal_h * 3600));
  INFO("hawkes removal χ " << simulated.mean << " ± " << simulated.error << " theory " << theory);
  CHECK(simulated.deviation(theory) < 4);
}
