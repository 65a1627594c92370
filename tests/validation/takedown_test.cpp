// Stylised fact: the faster harmful posts are taken down, the fewer people they reach.
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

// Reach of a campaign that does not adapt, by the time from publication to a flag and by reviewers.
double reach(const std::string& latency, int reviewers, std::uint32_t replicate) {
  const auto outcome = test::run_scenario(
      "[scenario]\nname = 't'\nhorizon = '14d'\n[network]\nusers = 1500\n"
      "[moderation]\nsensitivity = 1\npending_visibility = 1\naudit_fraction = 0\n"
      "items_per_day = 30\nstrikes_to_suspend = 1000000\nreviewers = " +
          std::to_string(reviewers) +
          "\n[[generator]]\nname = 'g'\nkind = 'hosted_model'\nfollower_growth = '0s'\n"
          "start_distance = 4\nevasion = { kind = 'none' }\n"
          "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.12\nlatency = '" +
          latency + "'\n",
      replicate);
  return outcome.sum("reach");
}

}  // namespace

TEST_CASE("reach falls with faster takedown, by detection as by review", "[validation][takedown]") {
  struct Step {
    std::string slower_latency, faster_latency;
    int fewer, more;
  };
  const Step s = GENERATE(Step{"48h", "12h", 20, 20}, Step{"12h", "1h", 20, 20},
                          Step{"1h", "1s", 20, 20}, Step{"1s", "1s", 1, 3}, Step{"1s", "1s", 0, 1});
  std::vector<double> saved;
  for (std::uint32_t replicate = 0; replicate < 6; ++replicate) {
    const double slow = reach(s.slower_latency, s.fewer, replicate);
    saved.push_back((slow - reach(s.faster_latency, s.more, replicate)) / slow);
  }
  const Estimate effect(saved);
  INFO(s.slower_latency << " " << s.fewer << " saved " << effect.mean << " ± " << effect.error);
  CHECK(effect.mean - 2 * effect.error > 0);
}
