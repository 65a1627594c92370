// Campaigns: potency, rhythm, accounts and money, in small worlds.
#include "agents/generators/campaign.hpp"

#include <cmath>

#include "agents/generators/harm_frame.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

constexpr ActorId kCampaign{0};

// 300 people who say little; nobody reviews unless `moderation` says so.
std::string world(const std::string& campaign, const std::string& moderation = "reviewers = 0\n") {
  return "[scenario]\nname = 'c'\nhorizon = '30d'\n"
         "[network]\nusers = 300\ntopology = 'erdos_renyi'\n"
         "[users]\nbenign_posts_per_day = 0.1\n"
         "[moderation]\n" +
         moderation +
         "[[generator]]\nname = 'farm'\nkind = 'hosted_model'\naccount_price_usd = 1\n"
         "unit_cost = { wage_usd_per_hour = 0, inference_usd = 0.25, usable_share = 1 }\n" +
         (campaign.find("value_per") == campaign.npos ? "value_per_exposure_usd = 0\n" : "") +
         campaign;
}

// Reviewers who see every post and never err.
const std::string kStrict =
    "audit_fraction = 1\nsensitivity = 1\nspecificity = 1\nitems_per_day = 0\n";

const GeneratorTally& tally(const SmallWorld& w) {
  return w.world.tally().generators[0];
}

Direction at(double harm, double style) {
  Direction a{};
  a[kHarmAxis] = harm;
  a[kKnownStyleAxis] = style;
  return a;
}

}  // namespace

TEST_CASE("potency: full at the harm that is needed, lost by hiding", "[generators][campaign]") {
  CHECK(HarmFrame{}.potency(at(2, 0)) == Approx(1));
  CHECK(HarmFrame{}.potency(at(0, 0)) == Approx(std::exp(-4.02)));
  CHECK(HarmFrame{}.potency(at(4, 0)) == Approx(std::exp(-0.02)));
  CHECK(HarmFrame{}.potency(at(2, 4)) == Approx(std::exp(-0.08)));
  CHECK(HarmFrame{}.potency(at(1, 0)) == Approx(std::exp(-1.005)));
}

TEST_CASE("a campaign starts potent, on its sphere, at the stated distance for old detectors",
          "[generators][campaign]") {
  const SmallWorld w(world("radius = 4\nstart_distance = 2.4\n"));
  const Direction a = w.world.generator(0).offset();
  CHECK(std::sqrt(dot(a, a)) == Approx(4));
  CHECK(a[kHarmAxis] == Approx(2));
  CHECK(dot(a, HarmFrame{}.past_campaigns()) / HarmFrame{}.past_distance == Approx(2.4));
}

TEST_CASE("posts come as a Poisson process of the stated rate", "[generators][campaign]") {
  SmallWorld w(world("posts_per_day = 60\ncapital_usd = 1e6\n"));
  w.run_for(days(20));
  CHECK(std::abs(static_cast<double>(tally(w).posts) - 1200) < 4 * std::sqrt(1200.0));
  CHECK(w.world.harm().all().size() == tally(w).posts);
}

TEST_CASE("a rate of 0 posts nothing, until an intervention raises it", "[generators][campaign]") {
  SmallWorld w(
      world("posts_per_day = 0\ncapital_usd = 1e6\n"
            "[[intervention]]\nat = '5d'\nset = { 'generator.farm.posts_per_day' = 100 }\n"));
  w.run_for(days(5));
  CHECK(tally(w).posts == 0);
  w.run_for(days(10));
  CHECK(static_cast<double>(tally(w).posts) > 800);
}

TEST_CASE("it starts and stops when it is told", "[generators][campaign]") {
  SmallWorld w(world("starts = '5d'\nstops = '10d'\ncapital_usd = 100\nbudget_usd_per_day = 20\n"));
  w.run_for(days(5));
  CHECK(tally(w).posts == 0);
  CHECK(w.world.ledger().spent_usd(kCampaign) == 0);
  w.run_for(days(5));
  const auto posts = tally(w).posts;
  CHECK(posts > 100);
  w.run_for(days(10));
  CHECK(tally(w).posts == posts);
  // Paid on days 6 to 9: a campaign that is over has no sponsor.
  CHECK(w.world.ledger().earned_usd(kCampaign) == Approx(100 + 4 * 20));
}

TEST_CASE("suspended accounts are replaced after the delay, and money adds up",
          "[generators][campaign]") {
  SmallWorld w(world("accounts = 5\ncapital_usd = 1e6\nbudget_usd_per_day = 7\n", kStrict));
  w.run_for(days(20));
  const double lost = static_cast<double>(tally(w).accounts_lost);
  CHECK(lost > 20);
  CHECK(static_cast<double>(w.world.tally().moderation.suspensions) == lost);
  CHECK(tally(w).account_life_days / lost < 2);
  const double posts_cost = 0.25 * static_cast<double>(tally(w).posts);
  const double bought = w.world.ledger().spent_usd(kCampaign) - posts_cost;
  CHECK(bought <= 5 + lost);
  CHECK(bought >= lost);  // at most all five wait for a replacement
  CHECK(bought == std::floor(bought));
  CHECK(w.world.ledger().earned_usd(kCampaign) == Approx(1e6 + 19 * 7));
}

TEST_CASE("without replacement an exposed campaign falls silent", "[generators][campaign]") {
  SmallWorld w(world("accounts = 3\nreplacement_delay = '1000d'\n", kStrict));
  w.run_for(days(10));
  CHECK(tally(w).accounts_lost == 3);
  CHECK(tally(w).posts < 60);
  CHECK(w.world.ledger().spent_usd(kCampaign) ==
        Approx(3 + 0.25 * static_cast<double>(tally(w).posts)));
}

TEST_CASE("a broke campaign without a sponsor stops for good", "[generators][campaign]") {
  SmallWorld w(world("accounts = 4\ncapital_usd = 9\nbudget_usd_per_day = 0\n"));
  w.run_for(days(10));
  CHECK(w.world.generator(0).broke());
  CHECK(tally(w).posts == 20);  // (9 - 4) / 0.25
  CHECK(w.world.ledger().spent_usd(kCampaign) == Approx(9));
}

TEST_CASE("a broke campaign goes on when its sponsor pays", "[generators][campaign]") {
  SmallWorld w(world("accounts = 4\ncapital_usd = 4\nbudget_usd_per_day = 2\n"));
  w.run_for(days(1));
  CHECK(tally(w).posts == 0);
  w.run_for(days(20));
  CHECK(tally(w).posts == 20 * 8);  // all that 2 USD a day buy at 0.25
  CHECK(w.world.ledger().spent_usd(kCampaign) <= w.world.ledger().earned_usd(kCampaign));
}

TEST_CASE("fixed costs are saved for and paid once", "[generators][campaign]") {
  SmallWorld w(world("fixed_usd = 100\naccounts = 1\ncapital_usd = 1\nbudget_usd_per_day = 20\n"));
  w.run_for(days(5));
  CHECK(tally(w).posts == 0);
  CHECK(w.world.ledger().spent_usd(kCampaign) == 0);
  w.run_for(days(10));
  CHECK(tally(w).posts > 0);
  const double posts_cost = 0.25 * static_cast<double>(tally(w).posts);
  CHECK(w.world.ledger().spent_usd(kCampaign) == Approx(100 + 1 + posts_cost));
}

TEST_CASE("a warm-up publishes nothing harmful", "[generators][campaign]") {
  SmallWorld w(world("warm_up = '5d'\ncapital_usd = 1e4\n"));
  w.run_for(days(5));
  CHECK(tally(w).posts == 0);
  CHECK(w.world.ledger().spent_usd(kCampaign) > 20);  // harmless posts cost as much
  w.run_for(days(5));
  CHECK(tally(w).posts > 100);
}

TEST_CASE("victims see abuse, fall silent and write no more", "[generators][campaign]") {
  const auto harass = [](const char* silence) {
    SmallWorld w(world("goal = 'harassment'\ncapital_usd = 1e5\nposts_per_day = 200\n"
                       "harassment = { victims = 3, victim_group = 'everyone' }\n") +
                 "[users.silence]\nper_abuse = " + silence + "\n");
    w.run_for(days(20));
    return std::pair{w.world.victims().abuse(0), w.world.victims().silent_people(w.world.now())[0]};
  };
  const auto always = harass("1");
  CHECK(always.first >= 3);
  CHECK(always.second == 3);
  const auto never = harass("0");
  CHECK(never.second == 0);
  CHECK(never.first > 3 * always.first);
}

TEST_CASE("a campaign leaves a technology that earns nothing for one that is cheaper",
          "[generators][campaign]") {
  SmallWorld w(
      world("capital_usd = 1e5\nposts_per_day = 100\n"
            "choice = { among = ['copy_paste'], review_every = '1d' }\n"));
  w.run_for(days(20));
  CHECK(w.world.generator(0).technology() == "copy_paste");
  SmallWorld fixed(world("capital_usd = 1e5\nposts_per_day = 100\n"));
  fixed.run_for(days(20));
  CHECK(fixed.world.generator(0).technology() == "hosted_model");
}

TEST_CASE("readers pay, each at most once for a post", "[generators][campaign]") {
  SmallWorld w(
      world("value_per_exposure_usd = 1\nbudget_usd_per_day = 0\ncapital_usd = 500\n"
            "follower_growth = '0s'\nevasion = { kind = 'none' }\n"
            "stops = '15d'\n"));
  w.run_for(days(20));
  const double earned = w.world.ledger().earned_usd(kCampaign) - 500;
  const double q = HarmFrame{}.potency(w.world.generator(0).offset());
  double readers = 0;
  for (const HarmRecord& record : w.world.harm().all()) readers += record.exposures;
  CHECK(readers > 100);
  CHECK(earned > 0);
  CHECK(earned <= readers * q * (1 + 1e-6));
}

TEST_CASE("what makes content potent is a parameter, and so is what a modality does",
          "[generators][campaign]") {
  const SmallWorld w(world("modality = 'image'\nstart_distance = 1\n") +
                     "[harm]\nneeded = 1\nhiding_cost = 2\npast_distance = 3\n"
                     "[modality]\nimage = { usd = 1, radius = 0.5 }\n");
  const Direction a = w.world.generator(0).offset();
  CHECK(std::sqrt(dot(a, a)) == Approx(2));  // half of 4
  CHECK(a[kHarmAxis] == Approx(1));
  const HarmFrame& frame = w.scenario.harm;
  CHECK(dot(a, frame.past_campaigns()) / 3 == Approx(0.5));
  CHECK(frame.potency(at(0, 0)) == Approx(std::exp(-2.005)));
}

TEST_CASE("a costlier modality buys fewer posts", "[generators][campaign]") {
  SmallWorld w(
      world("accounts = 4\ncapital_usd = 14\nbudget_usd_per_day = 0\nmodality = 'video'\n") +
      "[modality.video]\nusd = 0.75\n");
  w.run_for(days(10));
  CHECK(tally(w).posts == 10);  // (14 - 4) / (0.25 + 0.75)
}

TEST_CASE("a paraphrase is paid for each text, and runs on the campaign's own machine",
          "[generators][campaign]") {
  SmallWorld w(world("accounts = 4\ncapital_usd = 14\nbudget_usd_per_day = 0\n"
                     "evasion = { kind = 'paraphrase', paraphrase_usd = 0.75, paraphrase_wh = 500 "
                     "}\nenergy_per_post_wh = 100\napi = { account_price_usd = 0 }\n") +
               "[provider]\nmonitoring = false\n");
  w.run_for(days(10));
  CHECK(tally(w).posts == 10);                                        // (14 - 4) / (0.25 + 0.75)
  CHECK(w.world.ledger().energy_kwh(kCampaign) == Approx(10 * 0.5));  // the rest is the provider's
}

TEST_CASE("past campaigns cannot be nearer than the harm they did", "[generators][scenario]") {
  CHECK_THROWS_WITH(
      test::scenario_of(world("") + "[harm]\npast_distance = 1\n"),
      Catch::Contains("harm.past_distance is 1 (must be at least harm.needed, which is 2)"));
}

TEST_CASE("every question is paid, at most so many a day", "[generators][campaign]") {
  const auto queries = [](const std::string& evasion) {
    SmallWorld w(
        world("capital_usd = 1e6\nbudget_usd_per_day = 0\nevasion = { " + evasion + " }\n") +
        "[[detector]]\nname = 'd'\nkind = 'statistical'\n");
    w.run_for(days(10));
    const double posts_cost = 0.25 * static_cast<double>(tally(w).posts);
    const double paid = w.world.ledger().spent_usd(kCampaign) - posts_cost - 20;  // accounts
    return std::pair{tally(w).queries, paid};
  };
  const auto [unasked, nothing] = queries("feedback = 'views'");
  CHECK(unasked == 0);
  CHECK(nothing == Approx(0).margin(1e-9));
  const auto [every, paid] = queries("feedback = 'score'");
  CHECK(every > 500);
  CHECK(paid == Approx((1 / 10.0 + 0.001) * static_cast<double>(every)));  // accounts cost 1 USD
  CHECK(queries("feedback = 'decision', queries_per_day = 7").first == 70);
  const auto [asked, price] =
      queries("feedback = 'score', oracle = 'surrogate', query_cost_usd = 0.5");
  CHECK(price == Approx(0.5 * static_cast<double>(asked)));
}

TEST_CASE("who has no money for a question posts without asking", "[generators][campaign]") {
  SmallWorld w(world("accounts = 4\ncapital_usd = 9\nbudget_usd_per_day = 0\n"
                     "evasion = { feedback = 'score', query_cost_usd = 0.5 }\n") +
               "[[detector]]\nname = 'd'\nkind = 'statistical'\n");
  w.run_for(days(10));
  const double asked = static_cast<double>(tally(w).queries);
  CHECK(asked > 0);
  CHECK(static_cast<double>(tally(w).posts) > asked);
  CHECK(w.world.ledger().spent_usd(kCampaign) <= 9);
}

TEST_CASE("who stops adapting stays where it is; another evasion begins anew",
          "[generators][campaign]") {
  const auto at_end = [](const std::string& kind) {
    SmallWorld w(
        world("capital_usd = 1e6\nposts_per_day = 300\n"
              "[[intervention]]\nat = '10d'\nset = { 'generator.farm.evasion.kind' = '" +
              kind + "' }\n"));
    w.run_for(days(10));
    const Direction before = w.world.generator(0).offset();
    w.run_for(days(2));
    return dot(before, w.world.generator(0).offset()) / 16;
  };
  CHECK(at_end("none") == Approx(1));
  CHECK(at_end("ucb1") < 0.95);
}
