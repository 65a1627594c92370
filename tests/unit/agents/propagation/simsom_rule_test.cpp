// The feed of rule `simsom`, its bots, and steps on small graphs.
#include "agents/propagation/simsom_rule.hpp"

#include <cmath>

#include "sim/network/topologies.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/rule_world.hpp"

using namespace redoubt;
using redoubt::test::share_error;
using redoubt::test::SmallWorld;

namespace {

SimsomMessage message(std::uint32_t post, std::uint32_t copies = 1) {
  return {PostId{post}, ShareId{post}, copies, 0.5f};
}

std::string world(const std::string& parameters, const std::string& network) {
  return "[scenario]\nname = 's'\nhorizon = '100d'\n[network]\n" + network +
         "[moderation]\nreviewers = 0\naudit_fraction = 0\n[propagation]\nrule = 'simsom'\n" +
         parameters;
}

}  // namespace

TEST_CASE("a feed keeps the 15 youngest, and copies add up", "[simsom_rule]") {
  SimsomFeed feed;
  for (std::uint32_t post = 0; post < 10; ++post) CHECK(feed.receive(message(post)));
  CHECK(feed.receive(message(3, 4)));
  CHECK(feed.size() == 0);  // a step must end first
  feed.settle(1);
  REQUIRE(feed.size() == 10);
  CHECK(feed.copies(3) == 5);
  for (std::uint32_t post = 20; post < 40; ++post)
    CHECK(feed.receive(message(post)) == (post < 35));
  CHECK(feed.receive(message(0)));  // it is there, and old
  feed.settle(2);
  REQUIRE(feed.size() == 15);
  for (unsigned slot = 0; slot < 15; ++slot) CHECK(feed.post(slot).value == 20 + slot);
}

TEST_CASE("of a full feed the oldest fall out, and ages stay", "[simsom_rule]") {
  SimsomFeed feed;
  for (std::uint32_t step = 1; step <= 4; ++step) {
    for (std::uint32_t i = 0; i < 5; ++i) feed.receive(message(10 * step + i));
    if (step == 4) feed.receive(message(31));
    feed.settle(step);
  }
  REQUIRE(feed.size() == 15);
  CHECK(feed.post(0).value == 40);
  CHECK(feed.post(14).value == 24);
  CHECK(feed.arrived(14) == 2);
  CHECK(feed.copies(6) == 2);  // post 31 came again
  CHECK(feed.arrived(6) == 3);
}

TEST_CASE("without bots feeds show no harm; with them as much as they get through",
          "[simsom_rule]") {
  SmallWorld none(world("bots = 0\n", "users = 300\nmean_degree = 20\n"));
  none.run_for(days(20));
  CHECK(none.world.rule().measure()[1] == 1);
  // Followed by everybody, with copies enough to be passed on: bots own the feeds.
  SmallWorld flood(world("bots = 0.2\ninfiltration = 1\nflooding = 100\ndeception = 1\n",
                         "users = 300\nmean_degree = 20\n"));
  flood.run_for(days(20));
  CHECK(flood.world.rule().measure()[1] < 0.15);
  CHECK(flood.world.tally().reading.harmful_exposures > 1000);
}

TEST_CASE("where nobody passes anything on, every slot is a post of its own", "[simsom_rule]") {
  SmallWorld w(world("bots = 0\nnew_posts = 1\n", "users = 40\ntopology = 'complete'\n"));
  w.run_for(days(3));
  CHECK(w.world.tally().reading.shares == 0);
  CHECK(w.world.tally().reading.publications == 40 * 2);  // steps at day 1 and 2
  CHECK(w.world.rule().measure()[0] == 40 * 15);
  // Of the 39 that come in, 15 find a place: those of the first accounts of the step, so that all
  // feeds show the same, but for the authors' own.
  CHECK(w.world.rule().measure()[2] > 15);
  CHECK(w.world.rule().measure()[2] < 16);
  CHECK(w.world.tally().reading.crowded_out == 2 * 40 * (39 - 15));
}

TEST_CASE("as many people follow a bot as stated, hubs more often if asked", "[simsom_rule]") {
  const SocialGraph people = test::star(2000);
  const KeyedDraws draws(3, 0);
  BotParams params;
  params.bots = 0.1;
  params.infiltration = 0.05;
  for (const BotTargets targets : {BotTargets::anybody, BotTargets::hubs}) {
    params.targets = targets;
    Audience audience(people);
    REQUIRE(open_bots(params, people, audience, draws) == 200);
    double follows = 0;
    double hub = 0;
    for (std::uint32_t bot = 2000; bot < 2200; ++bot)
      for (const std::uint32_t follower : audience.followers(UserId{bot})) {
        if (follower >= 2000) continue;  // another bot
        follows += 1;
        hub += follower == 0 ? 1 : 0;
      }
    if (targets == BotTargets::hubs) {
      CHECK(hub == 200);  // the only one with followers
      CHECK(follows == 200);
    } else {
      CHECK(std::abs(follows / (200.0 * 2000) - 0.05) < 4 * share_error(0.05, 200.0 * 2000));
      CHECK(hub < 40);
    }
  }
}

TEST_CASE("people's rhythm beside simsom is refused", "[simsom_rule]") {
  CHECK_THROWS_WITH(
      test::scenario_of(world("", "users = 40\n") + "[users]\nsessions_per_day = 2\n"),
      Catch::Contains("users.sessions_per_day has no effect"));
}
