// Stylised fact: flooding a review queue raises waits convexly and delays benign appellants.
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

struct Waits {
  double hours;      // in review
  double appellant;  // of benign authors, from appeal to decision
};

// Means over cases after a week, of a world like scenarios/flooded_queue.toml.
Waits waits(int posts_per_day, std::uint32_t replicate) {
  const auto outcome = test::run_scenario(
      "[scenario]\nname = 't'\nhorizon = '35d'\n[network]\nusers = 1000\n"
      "[moderation]\nreviewers = 1\nitems_per_day = 0\nspecificity = 0.8\n"
      "service = { law = 'lognormal', mean = '6min', cv = 1.5 }\n"
      "[moderation.appeals]\nopen = true\nrate = 0.3\n"
      "[[generator]]\nname = 'flood'\nkind = 'hosted_model'\naccounts = 100\nstart_distance = 4\n"
      "capital_usd = 100000\nevasion = { kind = 'none' }\nposts_per_day = " +
          std::to_string(posts_per_day) +
          "\n[[detector]]\nname = 'd'\nkind = 'statistical'\nthreshold_rule = 'fixed'\n"
          "threshold = -2\n",
      replicate);
  const auto mean = [&outcome](const char* rate, const char* count) {
    double sum = 0;
    double n = 0;
    const auto& values = outcome.series(rate).values;
    const auto& counts = outcome.series(count).values;
    for (std::size_t day = 7; day < values.size(); ++day) {
      if (counts[day] > 0) sum += values[day] * counts[day];
      n += counts[day];
    }
    return sum / n;
  };
  return {mean("wait_hours", "reviews"), mean("benign_appeal_delay_h", "benign_appeals_decided")};
}

}  // namespace

TEST_CASE("flooding raises waits convexly and delays benign appellants", "[validation][flooding]") {
  std::vector<double> curvature;
  std::vector<double> delay;
  for (std::uint32_t replicate = 0; replicate < 6; ++replicate) {
    const Waits none = waits(0, replicate);
    const Waits some = waits(65, replicate);
    const Waits much = waits(130, replicate);
    curvature.push_back(much.hours - 2 * some.hours + none.hours);
    delay.push_back(much.appellant - none.appellant);
  }
  const Estimate convex(curvature);
  const Estimate later(delay);
  INFO("curvature " << convex.mean << " ± " << convex.error << " h, delay " << later.mean << " ± "
                    << later.error << " h");
  CHECK(convex.mean - 2 * convex.error > 0);
  CHECK(later.mean - 2 * later.error > 0);
}
