// The published baseline of SimSoM through the rule `simsom`: relative quality under infiltration.
#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

// 10 006 people, 1.81 M follows, bots 5 %, γ 0.01: .940 ± .03 [Truong et al. 2024]. A fixed burn-in
// and window instead of a stop rule.
TEST_CASE("bots followed by 1 % each leave a relative quality of 0.940 ± 0.03",
          "[validation][simsom]") {
  std::vector<double> quality;
  for (std::uint32_t replicate = 0; replicate < 4; ++replicate) {
    const auto outcome = test::run_scenario(
        "[scenario]\nname = 's'\nhorizon = '60d'\n[network]\nusers = 10006\n"
        "topology = 'erdos_renyi'\nmean_degree = 181\n[propagation]\nrule = 'simsom'\n"
        "[moderation]\nreviewers = 0\naudit_fraction = 0\n",
        replicate);
    quality.push_back(outcome.sum("relative_quality", 0, 20, 60) / 40);
  }
  const Estimate simulated(quality);
  INFO("relative quality " << simulated.mean << " ± " << simulated.error);
  CHECK(std::abs(simulated.mean - 0.940) < 0.03);
}
