// Money becomes reviewers, labels, computing and retraining at the prices in force.
#include "agents/economy/platform_budget.hpp"

#include "agents/economy/unit_cost.hpp"
#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

TEST_CASE("a budget is split at the prices in force", "[platform]") {
  PlatformParams params;
  params.budget_usd_per_day = 1000;
  const PlatformPrices prices{.review_usd = 0.25,
                              .score_usd = 0.001,
                              .posts_per_day = 8000,
                              .most_items = 400,
                              .learners = 2};
  const Allotment a = allot(params, prices);
  CHECK(a.reviewers == 7);  // 600 + 100 USD are 2800 reviews, 400 each
  CHECK(a.items_per_day == 400);
  CHECK(a.audit_fraction == Approx(0.05));  // 100 USD are 400 of 8000 posts
  CHECK(a.scored_per_day == 100000);
  CHECK(a.retrain_every.days() == Approx(0.2));  // 200 USD are ten trainings of two detectors
}

TEST_CASE("little money still buys something, none buys nothing", "[platform]") {
  PlatformParams params;
  params.budget_usd_per_day = 10;
  const Allotment a = allot(params, {.posts_per_day = 100});
  CHECK(a.reviewers == 1);
  CHECK(a.items_per_day == 28);
  CHECK(a.retrain_every.days() == Approx(10));
  params.research_share = 0;
  CHECK(allot(params, {.posts_per_day = 100}).retrain_every.is_never());
}

TEST_CASE("a budget rules a world, and an intervention changes it", "[platform]") {
  SmallWorld w(
      "[scenario]\nname = 'p'\nhorizon = '20d'\n[network]\nusers = 300\n"
      "[platform]\nbudget_usd_per_day = 10\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\n"
      "[[intervention]]\nat = '10d'\nset = { 'platform.budget_usd_per_day' = 100 }\n");
  CHECK(w.world.screening().setup(0).params.training.retrain_every.days() == Approx(10));
  w.run_for(days(12));
  CHECK(w.world.screening().setup(0).params.training.retrain_every.days() == Approx(1));
  const double research = 10 * 0.2 * 10 + 100 * 0.2;
  CHECK(w.world.ledger().spent_usd(w.world.platform_actor()) >= research);
}

TEST_CASE("shares above the whole are refused", "[platform]") {
  CHECK_THROWS_WITH(test::scenario_of("[scenario]\nname = 'p'\nhorizon = '1d'\n[platform]\n"
                                      "reviewers_share = 1\n"),
                    Catch::Contains("add up to 1.4"));
}

TEST_CASE("the price of a post has Musser's form", "[platform]") {
  CHECK(UnitCost{}.per_post_usd() == Approx((6.0 / 40 + 0.0002) / 0.8));
}

TEST_CASE("what a budget decides is not stated beside it", "[platform]") {
  const std::string head =
      "[scenario]\nname = 'p'\nhorizon = '1d'\n[platform]\nbudget_usd_per_day = 10\n";
  CHECK_THROWS_WITH(test::scenario_of(head + "[moderation]\nreviewers = 2\n"),
                    Catch::Contains("test.toml:7: moderation.reviewers is stated, but "
                                    "platform.budget_usd_per_day decides it (must be left out"));
  CHECK_THROWS_WITH(test::scenario_of(head + "[[detector]]\nname = 'd'\nkind = 'statistical'\n"
                                             "retrain_every = '7d'\n"),
                    Catch::Contains("test.toml:9: detector.d.retrain_every is stated"));
  CHECK_THROWS_WITH(test::scenario_of(head + "[[intervention]]\nat = '2h'\nset = { "
                                             "'moderation.audit_fraction' = 0.5 }\n"),
                    Catch::Contains("moderation.audit_fraction is changed, but "
                                    "platform.budget_usd_per_day decides it"));
  // The resolved scenario leaves it out too, so that it can be read back.
  const Scenario s = test::scenario_of(head + "[[detector]]\nname = 'd'\nkind = 'statistical'\n");
  const Table root = resolved(s);
  CHECK(root.find("moderation")->get<Table>()->find("reviewers") == nullptr);
  CHECK_NOTHROW(test::scenario_of(to_toml(root)));
}

TEST_CASE("what a budget buys is recorded", "[platform]") {
  const auto o = test::run_scenario(
      "[scenario]\nname = 'p'\nhorizon = '4d'\n[network]\nusers = 300\n"
      "[platform]\nbudget_usd_per_day = 10\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\n"
      "[[intervention]]\nat = '2d'\nset = { 'platform.budget_usd_per_day' = 100 }\n");
  const auto& series = o.series("budget_buys");
  REQUIRE(series.width == 5);
  CHECK(series.values[0] == 1);
  CHECK(series.values[4] == Approx(10));
  CHECK(series.values[series.values.size() - 1] == Approx(1));
  const std::string plain = "[scenario]\nname = 'p'\nhorizon = '2d'\n[network]\nusers = 100\n";
  CHECK(test::run_scenario(plain).record.find("budget_buys") == nullptr);
}

TEST_CASE("analysts and reviewers of appeals are paid by the reviewers' share", "[platform]") {
  PlatformParams params;
  params.budget_usd_per_day = 1000;
  PlatformPrices prices{.review_usd = 0.25, .posts_per_day = 8000, .most_items = 400};
  prices.analysts_usd_per_day = 300;
  const Allotment a = allot(params, prices);
  CHECK(a.reviewers == 4);  // 300 + 100 USD are 1600 reviews
  CHECK(a.audit_fraction == Approx(0.05));
  prices.appeal_reviewers = 3;
  const Allotment b = allot(params, prices);
  CHECK(b.reviewers == 1);  // the other three of the four decide appeals
  CHECK(b.items_per_day == 400);
  prices.appeal_reviewers = 9;
  const Allotment c = allot(params, prices);
  CHECK(c.reviewers == 1);
  CHECK(c.items_per_day == 160);  // the same money for ten
}

TEST_CASE("a platform does not spend more on people than its share", "[platform]") {
  const std::string head =
      "[scenario]\nname = 'p'\nhorizon = '10d'\n[network]\nusers = 2000\n"
      "[users]\nbenign_posts_per_day = 2\n[platform]\nbudget_usd_per_day = ";
  const std::string rest =
      "\n[moderation]\nappeals = { open = true, rate = 1, reviewers = 2 }\n"
      "service = { law = 'constant', mean = '60s' }\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.5\n"
      "[[detector]]\nname = 'a'\nkind = 'investigation'\n";
  SmallWorld w(head + "1500" + rest);
  w.run_for(days(10));
  const Ledger& ledger = w.world.ledger();
  const ActorId platform = w.world.platform_actor();
  const double people = ledger.spent_usd(platform, CostKind::review) +
                        ledger.spent_usd(platform, CostKind::appeals) +
                        ledger.spent_usd(w.world.detector_actor(1), CostKind::investigation);
  CHECK(ledger.spent_usd(w.world.detector_actor(1), CostKind::investigation) >= 10 * 640);
  CHECK(ledger.spent_usd(platform, CostKind::appeals) > 0);
  CHECK(people <= 11 * 1500 * 0.7);  // of eleven days, for analysts meet on the last one, too
  CHECK(people > 10 * 1500 * 0.5);   // and there is work for all of them
  CHECK_THROWS_WITH(
      test::scenario_of(head + "1000" + rest),
      Catch::Contains("analysts take 640 USD a day, but platform.reviewers_share is 600 USD"));
}
