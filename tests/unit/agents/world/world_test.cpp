// Whole worlds: the same run for the same seed, luck that is nobody else's, odd corners.
#include "agents/world/world.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::SmallWorld;

namespace {

std::string world(const std::string& rest = "", const std::string& network = "users = 400\n",
                  const std::string& general = "") {
  return "[scenario]\nname = 'w'\nhorizon = '10d'\n" + general + "[network]\n" + network + rest;
}

const std::string kCampaign = "[[generator]]\nname = 'farm'\nkind = 'hosted_model'\n";
const std::string kDetector = "[[detector]]\nname = 'd'\nkind = 'statistical'\n";
const std::string kReports = "[[detector]]\nname = 'r'\nkind = 'reports'\n";

std::string digest(const std::string& text, std::uint32_t replicate = 0) {
  return run_scenario(text, replicate).summary.digest;
}

// What people did and saw: nothing here may depend on who else looks on.
std::vector<std::uint64_t> life(const SmallWorld& w) {
  const ReadingTally& r = w.world.tally().reading;
  return {r.deliveries, r.crowded_out, r.views,        r.harmful_views,    r.exposures,
          r.shares,     r.reports,     r.publications, r.harmful_exposures};
}

}  // namespace

TEST_CASE("the same seed and replicate give the same run, others do not", "[world]") {
  const std::string text = world(kCampaign + kDetector + kReports);
  CHECK(digest(text) == digest(text));
  CHECK(digest(text, 0) != digest(text, 1));
  CHECK(digest(text) !=
        digest(world(kCampaign + kDetector + kReports, "users = 400\n", "seed = 2\n")));
}

TEST_CASE("how often it is watched does not change a run", "[world]") {
  const std::string actors = kCampaign + kDetector;
  const auto daily = run_scenario(world(actors));
  const auto hourly = run_scenario(world(actors, "users = 400\n", "sample_every = '1h'\n"));
  const auto seldom = run_scenario(world(actors, "users = 400\n", "sample_every = '7d'\n"));
  CHECK(daily.summary.digest == hourly.summary.digest);
  CHECK(daily.summary.digest == seldom.summary.digest);
  CHECK(daily.record.times_days().size() == 10);
  CHECK(hourly.record.times_days().size() == 240);
  CHECK(seldom.record.times_days() == std::vector<double>{7, 10});
  CHECK(hourly.sum("views") == daily.sum("views"));
  // The last window of 3 days counts its own posts only.
  CHECK(seldom.sum("harmful_posts") == daily.sum("harmful_posts"));
}

TEST_CASE("the run ends at a horizon shorter than the sampling interval", "[world]") {
  const auto outcome =
      run_scenario("[scenario]\nname = 'w'\nhorizon = '5h'\n[network]\nusers = 50\n");
  REQUIRE(outcome.record.times_days().size() == 1);
  CHECK(outcome.record.times_days()[0] == Approx(5.0 / 24));
}

TEST_CASE("an idle detector or another campaign's name leaves everybody's luck alone", "[world]") {
  const std::string idle =
      "[[detector]]\nname = 'idle'\nkind = 'matcher'\nthreshold_rule = 'fixed'\n"
      "threshold = 2\nlatency = '2h'\nretrain_every = '1d'\n";
  SmallWorld without(world(kCampaign + kDetector + kReports));
  SmallWorld with(world(kCampaign + idle + kDetector + kReports));
  without.run_for(days(10));
  with.run_for(days(10));
  CHECK(life(without) == life(with));
  CHECK(without.world.tally().moderation.reviews == with.world.tally().moderation.reviews);
  CHECK(without.world.tally().generators[0].posts == with.world.tally().generators[0].posts);
  CHECK(without.world.generator(0).offset() == with.world.generator(0).offset());
}

TEST_CASE("a campaign that never starts leaves everybody's luck alone", "[world]") {
  SmallWorld without(world(kCampaign + kDetector));
  SmallWorld with(world("[[generator]]\nname = 'late'\nkind = 'copy_paste'\nstarts = '100d'\n" +
                        kCampaign + kDetector));
  without.run_for(days(10));
  with.run_for(days(10));
  CHECK(life(without) == life(with));
}

TEST_CASE("an intervention takes effect on its day", "[world]") {
  const std::string change = "[[intervention]]\nat = '5d'\nset = { 'moderation.reviewers' = 0 }\n";
  const std::string strict = "[moderation]\naudit_fraction = 1\nitems_per_day = 0\n";
  const auto before = run_scenario(world(kCampaign + strict));
  const auto after = run_scenario(world(kCampaign + strict + change));
  CHECK(before.sum("reviews", 0, 0, 5) == after.sum("reviews", 0, 0, 5));
  CHECK(before.sum("reviews", 0, 6, 10) > 100);
  CHECK(after.sum("reviews", 0, 6, 10) == 0);
}

TEST_CASE("a world without people, without follows, without anybody who acts", "[world]") {
  const std::string actors = kCampaign + kDetector + kReports;
  const auto nobody = run_scenario(world(actors, "users = 0\n"));
  CHECK(nobody.sum("views") == 0);
  CHECK(nobody.sum("generator_posts") > 100);
  CHECK(run_scenario(world("", "users = 0\n")).summary.complete);
  const auto strangers = run_scenario(world("", "users = 200\ntopology = 'none'\n"));
  CHECK(strangers.sum("publications") > 100);
  CHECK(strangers.sum("views") == 0);
  const auto quiet =
      run_scenario(world("[users]\nsessions_per_day = 0\nbenign_posts_per_day = 0\n"));
  CHECK(quiet.sum("publications") == 0);
  CHECK(quiet.sum("views") == 0);
  CHECK(run_scenario(world("[moderation]\nreviewers = 0\n" + actors)).sum("reviews") == 0);
}

TEST_CASE("extremes run: many posts, no latency, reviews that take no time", "[world]") {
  const std::string extreme =
      "[users]\nbenign_posts_per_day = 20\nsessions_per_day = 20\n"
      "[moderation]\naudit_fraction = 1\nreviewers = 50\nitems_per_day = 0\n"
      "service = { law = 'constant', mean = '0s' }\n"
      "[[generator]]\nname = 'flood'\nkind = 'hosted_model'\nposts_per_day = 20000\n"
      "capital_usd = 1e9\naccounts = 1\nreplacement_delay = '0s'\nfollower_growth = '0s'\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\nlatency = '0s'\nretrain_every = '1h'\n";
  SmallWorld w(world(extreme, "users = 100\ntopology = 'complete'\n"));
  w.run_for(hours(12));
  CHECK(w.world.tally().generators[0].accounts_lost > 100);
  CHECK(w.world.tally().moderation.reviews >= w.world.tally().generators[0].posts);
  CHECK(w.world.moderation().waiting() == 0);
}

TEST_CASE("the cascade rule: everybody sees what they follow, shares come to n*/(1 - n*)",
          "[world]") {
  const std::string text =
      "[scenario]\nname = 'w'\nhorizon = '40d'\n[network]\nusers = 1500\n"
      "topology = 'erdos_renyi'\nmean_degree = 30\n"
      "[propagation]\nrule = 'cascade'\nbranching_factor = 0.4\n"
      "[users]\nposting_sigma = 0.5\n";
  const auto outcome = run_scenario(text);
  CHECK(outcome.summary.digest == digest(text));
  const double publications = outcome.sum("publications");
  CHECK(publications > 10000);
  CHECK(outcome.sum("views") <= outcome.sum("deliveries"));
  CHECK(outcome.sum("views") > 0.8 * outcome.sum("deliveries"));
  // Mean size 1/(1 - n*); 10 % as promised for benign life.
  const double size = outcome.sum("cascade_size", 0, 30, 31);
  CHECK(size == Approx(1 / 0.6).epsilon(0.1));
}

TEST_CASE("the feed rule reaches its branching factor", "[world]") {
  const auto outcome = run_scenario(
      "[scenario]\nname = 'w'\nhorizon = '60d'\n[network]\nusers = 2000\n"
      "[users]\nposting_sigma = 1\n");
  const std::vector<double>& n = outcome.series("branching_factor").values;
  double sum = 0;
  for (std::size_t t = 20; t < 60; ++t) sum += n[t] / 40;
  CHECK(sum == Approx(0.5).epsilon(0.1));
}

TEST_CASE("posts older than max_age are not read", "[world]") {
  // Posts only on the first two days; feeds are so short of news that they would be read again.
  SmallWorld w(
      "[scenario]\nname = 'w'\nhorizon = '30d'\n[network]\nusers = 300\n"
      "topology = 'erdos_renyi'\n[propagation]\nmax_age = '3d'\n"
      "[users]\nbenign_posts_per_day = 0\nsessions_per_day = 5\n[moderation]\nreviewers = 0\n"
      "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nstops = '2d'\nfollower_growth = '0s'\n");
  w.run_for(days(5));
  const std::uint64_t views = w.world.tally().reading.views;
  CHECK(views > 100);
  w.run_for(days(10));
  CHECK(w.world.tally().reading.views == views);
}
