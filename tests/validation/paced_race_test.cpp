// A race in which everything happens twice as fast, in half the time, is the same race.
//
// Every parameter is scaled by its unit: durations by 1/2, rates by 2 (support/paced_scenario.hpp).
// What counts in calendar days or by the hour of the day has no pace and is left out: a reviewer's
// daily limit, the sponsor's daily budget, the six hours of `engagement` ranking.
#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/paced_scenario.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

const std::string kRace =
    "[scenario]\nname = 'm'\nhorizon = '28d'\nsample_every = '2d'\n"
    "[network]\nusers = 800\n"
    "[propagation]\nranking = 'chronological'\n"
    "[[generator]]\nname = 'g'\nkind = 'hosted_model'\ncapital_usd = 100000\n"
    "budget_usd_per_day = 0\n"
    "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\nlatency = '1h'\n"
    "[[detector]]\nname = 'r'\nkind = 'reports'\n"
    "[moderation]\naudit_fraction = 0.1\nspecificity = 0.95\nreviewers = 1\nitems_per_day = 0\n"
    "service = { law = 'exponential', mean = '40min' }\n"
    "[moderation.appeals]\nopen = true\nrate = 0.5\n";

struct Race {
  double views, posts, log_reach, detected, wrongful, accounts, trainings;  // counts
  double wait_h, life_d, to_flag_h, appeal_h, span_d;                       // times
};

Race race(double pace, std::uint32_t replicate) {
  const Scenario scenario = test::paced_scenario(kRace, pace);
  const Society society = build_society(scenario);
  World world(scenario, society, replicate);
  world.run_until(SimTime{} + scenario.general.horizon);
  const Tally& t = world.tally();
  const auto mean = [](double sum, std::uint64_t n) { return sum / static_cast<double>(n); };
  return {.views = static_cast<double>(t.reading.views),
          .posts = static_cast<double>(t.reading.publications),
          .log_reach = std::log(static_cast<double>(t.reading.harmful_exposures)),
          .detected = mean(static_cast<double>(t.generators[0].flagged), t.generators[0].posts),
          .wrongful = static_cast<double>(t.moderation.actioned_benign),
          .accounts = static_cast<double>(t.generators[0].accounts_bought),
          .trainings = static_cast<double>(t.detectors[0].trainings),
          .wait_h = mean(t.moderation.wait_hours, t.moderation.reviews),
          .life_d = mean(t.generators[0].account_life_days, t.generators[0].accounts_lost),
          .to_flag_h = mean(t.detectors[0].hours_to_flag, t.detectors[0].harmful_flagged),
          .appeal_h =
              mean(t.moderation.appeals.benign_delay_hours, t.moderation.appeals.decided_benign),
          .span_d = world.now().days()};
}

}  // namespace

TEST_CASE("a race at twice the pace in half the time is the same race",
          "[validation][metamorphic]") {
  struct Compared {
    const char* name;
    double Race::*measure;
    bool time;
    std::vector<double> log_ratios{};
  };
  std::vector<Compared> all{{"views", &Race::views, false},
                            {"posts", &Race::posts, false},
                            {"log reach", &Race::log_reach, false},
                            {"detected", &Race::detected, false},
                            {"wrongful actions", &Race::wrongful, false},
                            {"accounts bought", &Race::accounts, false},
                            {"wait for review", &Race::wait_h, true},
                            {"life of an account", &Race::life_d, true},
                            {"time to a flag", &Race::to_flag_h, true},
                            {"time to an answer", &Race::appeal_h, true}};
  for (std::uint32_t replicate = 0; replicate < 12; ++replicate) {
    const Race slow = race(1, replicate);
    const Race fast = race(2, replicate);
    CHECK(fast.span_d == slow.span_d / 2);
    CHECK(fast.trainings == slow.trainings);
    for (Compared& c : all)
      c.log_ratios.push_back(std::log((c.time ? 2 : 1) * (fast.*c.measure) / (slow.*c.measure)));
  }
  for (const Compared& c : all) {
    const Estimate ratio(c.log_ratios);
    INFO(c.name << ": log ratio " << ratio.mean << " ± " << ratio.error);
    CHECK(std::abs(ratio.mean) <= 4 * ratio.error + 1e-3);
    CHECK(ratio.error < 0.1);  // half or twice would be seen
  }
}
