// Final sizes of epidemics through the rule `sir` against theory.
#include <cmath>

#include "sim/network/topologies.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/rule_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;
using redoubt::test::RuleWorld;

namespace {

// A person with Poisson(k) followed people escapes with S = (1 - ρ)·e^(-k·T·(1 - S)), T = τ/(τ + γ)
// [Newman 2002; Kiss, Miller & Simon 2017]; the final size is 1 - S.
double final_size(double transmission, double recovery, double mean_degree, double seed_share) {
  const double reach = mean_degree * transmission / (transmission + recovery);
  double escaped = 1 - seed_share;
  for (int i = 0; i < 10000; ++i) escaped = (1 - seed_share) * std::exp(-reach * (1 - escaped));
  return 1 - escaped;
}

}  // namespace

TEST_CASE("sir on Erdős–Rényi graphs of mean degree 10 has the final size of theory",
          "[validation][epidemic]") {
  CHECK(final_size(0.3, 1, 10, 0.01) == Approx(0.86573).epsilon(1e-5));
  CHECK(final_size(0.15, 1, 10, 0.01) == Approx(0.44838).epsilon(1e-5));
  const double transmission = GENERATE(0.15, 0.3, 0.6);
  std::vector<double> sizes;
  for (std::uint32_t replicate = 0; replicate < 16; ++replicate) {
    RuleWorld w(erdos_renyi(10000, 10, replicate + 1),
                "rule = 'sir'\nseeds = 1\nseed_share = 0.01\ntransmission_per_day = " +
                    std::to_string(transmission) + "\n",
                replicate);
    w.run_for(days(200));
    REQUIRE(w.world.rule().measure()[0] == 0);
    sizes.push_back(w.infected_share());
  }
  const Estimate simulated(sizes);
  const double theory = final_size(transmission, 1, 10, 0.01);
  INFO("sir final size " << simulated.mean << " ± " << simulated.error << " theory " << theory);
  CHECK(simulated.deviation(theory) < 4);
}
