// The duty to label: what bears a mark is found, what open weights wrote is not, and no truth
// leaks.
#include "agents/labelling/labelling.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

std::string world(const std::string& labelling, const std::string& kind = "hosted_model",
                  const std::string& more = "") {
  return "[scenario]\nname = 'l'\nhorizon = '30d'\n[network]\nusers = 400\n"
         "[users]\nbenign_posts_per_day = 1\n"
         "[provider]\nassisted_share = 0.2\nmonitoring = false\n"
         "[[detector]]\nname = 'mark'\nkind = 'watermark'\n"
         "[[generator]]\nname = 'g'\ncapital_usd = 1e6\nkind = '" +
         kind + "'\n" + more + "[labelling]\n" + labelling;
}

const std::string kDuty = "law = 'deep_synthesis'\nby = ['mark']\n";

double share(const LabellingTally& tally, std::size_t writer) {
  return static_cast<double>(tally.labelled[writer]) / static_cast<double>(tally.posts[writer]);
}

}  // namespace

TEST_CASE("under the law marks are found, and hands are seldom taken for models", "[labelling]") {
  SmallWorld w(world(kDuty));
  w.run_for(days(20));
  const LabellingTally& tally = w.world.labelling()->tally();
  REQUIRE(tally.posts[0] > 4000);
  REQUIRE(tally.posts[1] > 1000);
  REQUIRE(tally.posts[3] > 500);
  CHECK(share(tally, 0) < 0.001);  // P(z > 4) is 1 in 16 000, more by the binomial's skew
  CHECK(share(tally, 1) > 0.9);
  CHECK(share(tally, 3) > 0.9);
  CHECK(tally.labelled_of[0] == tally.labelled[3]);
}

TEST_CASE("half compliance labels half", "[labelling]") {
  SmallWorld all(world(kDuty));
  SmallWorld half(world(kDuty + "compliance = 0.5\n"));
  all.run_for(days(20));
  half.run_for(days(20));
  const LabellingTally& tally = half.world.labelling()->tally();
  const double expected = 0.5 * share(all.world.labelling()->tally(), 1);
  const double error = std::sqrt(0.25 / static_cast<double>(tally.posts[1]));
  CHECK(std::abs(share(tally, 1) - expected) < 4 * error);
}

TEST_CASE("what open weights or a paraphrase wrote goes unlabelled", "[labelling]") {
  SmallWorld open(world(kDuty, "open_weights"));
  open.run_for(days(10));
  CHECK(open.world.labelling()->tally().posts[3] > 300);
  CHECK(share(open.world.labelling()->tally(), 3) < 0.01);
  SmallWorld rewritten(world(kDuty, "hosted_model", "evasion = { kind = 'paraphrase' }\n"));
  rewritten.run_for(days(10));
  CHECK(share(rewritten.world.labelling()->tally(), 3) < 0.2);  // z = 0.22 · 8.2 = 1.8
}

TEST_CASE("a label neither flags nor brings a review, and lowers sharing", "[labelling]") {
  SmallWorld w(world(kDuty + "sharing = 0\n", "hosted_model", "evasion = { kind = 'none' }\n") +
               "[moderation]\naudit_fraction = 0\n");
  w.run_for(days(10));
  CHECK(w.world.tally().moderation.cases == 0);
  CHECK(w.world.tally().generators[0].flagged == 0);
  CHECK(w.world.labelling()->tally().labelled[3] > 300);
  CHECK(w.world.tally().detectors[0].harmful_flagged == 0);  // it says nothing of harm
  double shares = 0;
  for (PostId id = w.world.posts().begin_post(); id < w.world.posts().end_post(); ++id.value)
    if (w.world.posts().content(id).truth.campaign == 0) shares += w.world.posts().state(id).shares;
  SmallWorld free(world(kDuty + "sharing = 1\n", "hosted_model", "evasion = { kind = 'none' }\n") +
                  "[moderation]\naudit_fraction = 0\n");
  free.run_for(days(10));
  double freely = 0;
  for (PostId id = free.world.posts().begin_post(); id < free.world.posts().end_post(); ++id.value)
    if (free.world.posts().content(id).truth.campaign == 0)
      freely += free.world.posts().state(id).shares;
  CHECK(shares < 0.2 * freely);
}

TEST_CASE("a label that changes nothing leaves people as they are", "[labelling]") {
  const auto views = [](const std::string& more) {
    return test::run_scenario(
               "[scenario]\nname = 'l'\nhorizon = '10d'\n[network]\nusers = 300\n"
               "[provider]\nassisted_share = 0.2\nwatermark = { share = 0.5 }\n"
               "[[detector]]\nname = 'mark'\nkind = 'watermark'\n" +
               more)
        .sum("views");
  };
  const double unlabelled = views("acts = false\n");
  CHECK(views("[labelling]\nby = ['mark']\nsharing = 1\n") == unlabelled);
  CHECK(views("[labelling]\nby = ['mark']\nsharing = 0.2\n") < unlabelled);
}

namespace {

std::string dated(const char* day, const std::string& set, const std::string& more = "") {
  return std::string("[[intervention]]\nat = '") + day + "'\nset = { " + set + " }\n" + more;
}

// Of the posts that people write with the model from one moment to another.
double share_between(const LabellingTally& before, const LabellingTally& after) {
  return static_cast<double>(after.labelled[1] - before.labelled[1]) /
         static_cast<double>(after.posts[1] - before.posts[1]);
}

}  // namespace

TEST_CASE("a duty to label begins, weakens and ends on its dates", "[labelling]") {
  SmallWorld w(world("by = ['mark']\n") +
               dated("10d", "'labelling.law' = 'deep_synthesis'", "until = '30d'\n") +
               dated("20d", "'labelling.compliance' = 0.5"));
  SmallWorld without(world("by = ['mark']\n"));
  const auto until = [](SmallWorld& some, Duration d) {
    some.run_for(d);
    return some.world.labelling()->tally();
  };
  const LabellingTally ten = until(w, days(10));
  CHECK(ten.labelled[1] == until(without, days(10)).labelled[1]);
  REQUIRE(ten.posts[1] > 500);
  CHECK(share_between({}, ten) < 0.005);
  const LabellingTally twenty = until(w, days(10));
  CHECK(share_between(ten, twenty) > 0.9);
  const LabellingTally thirty = until(w, days(10));
  CHECK(share_between(twenty, thirty) == Approx(0.5).margin(0.08));  // of 800: 4.5 standard errors
  CHECK(share_between(thirty, until(w, days(10))) < 0.02);           // late labels of the last day
}

TEST_CASE("what a label does changes on a date, for posts that are labelled from then on",
          "[labelling]") {
  const auto run = [](const std::string& more) {
    return test::run_scenario(
        "[scenario]\nname = 'l'\nhorizon = '16d'\n[network]\nusers = 300\n"
        "[provider]\nassisted_share = 0.5\n[[detector]]\nname = 'mark'\nkind = 'watermark'\n"
        "[labelling]\nlaw = 'deep_synthesis'\nby = ['mark']\nsharing = 1\n" +
        more);
  };
  const auto same = run("");
  const auto less = run(dated("8d", "'labelling.sharing' = 0"));
  const std::string shares = "branching_factor";
  REQUIRE(same.sum(shares, 0, 1, 8) > 1);
  CHECK(less.sum(shares, 0, 1, 8) == same.sum(shares, 0, 1, 8));
  CHECK(less.sum(shares, 0, 11) < 0.9 * same.sum(shares, 0, 11));  // half are labelled, some late
}

TEST_CASE("a dated duty is checked as one that holds from the start", "[labelling]") {
  const auto wrong = [](const std::string& text, const std::string& message) {
    CHECK_THROWS_WITH(test::scenario_of(text), Catch::Contains(message));
  };
  const std::string binds = "'labelling.law' = 'deep_synthesis'";
  // Providers can be bound later, and nobody need label before or after.
  CHECK_NOTHROW(test::scenario_of(world("sharing = 0.9\n") +
                                  dated("1d", "'labelling.law' = 'ai_act'", "until = '2d'\n")));
  wrong(world("sharing = 0.9\n"), "labelling.by names nobody");
  wrong(world("sharing = 0.9\n") + dated("1d", binds),
        "test.toml:22: labelling.by names nobody and labelling.law is \"deep_synthesis\"");
  wrong(
      "[scenario]\nname = 'l'\nhorizon = '9d'\n[[arrivals]]\nname = 'a'\nrate_per_hour = 1\n"
      "tokens = 9\n[[detector]]\nname = 'mark'\nkind = 'watermark'\n[labelling]\nby = ['mark']\n" +
          dated("1d", binds),
      "test.toml:15: labelling.law is \"deep_synthesis\", which binds whoever serves a model");
  wrong(world(kDuty) + dated("1d", "'labelling.by' = []"), "labelling.by is fixed");
  wrong(world(kDuty) + dated("1d", "'labelling.sharing' = 2"), "labelling.sharing is 2");
  wrong(world(kDuty) + dated("1d", "'detector.mark.acts' = false"), "whose acts is false");
}

TEST_CASE("a duty that nobody can meet is an error", "[labelling]") {
  const auto wrong = [](const std::string& text, const std::string& message) {
    CHECK_THROWS_WITH(test::scenario_of(text), Catch::Contains(message));
  };
  wrong(world("law = 'deep_synthesis'\n"), "labelling.by names nobody");
  wrong(world("law = 'ai_act'\nby = ['marks']\n"), "labelling.by[0] names the detector \"marks\"");
  wrong("[scenario]\nname = 'l'\nhorizon = '1d'\n[labelling]\nlaw = 'ai_act'\n",
        "labelling.law is \"ai_act\"");
  wrong(
      "[scenario]\nname = 'l'\nhorizon = '1d'\n[[detector]]\nname = 'd'\nkind = 'matcher'\n"
      "[labelling]\nby = ['d']\n",
      "labelling.by[0] names d, which does not look for what models write");
}
