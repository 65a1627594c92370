// Detectors at work: thresholds, retraining plans, switches, costs, latency.
#include "agents/detectors/screening.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

// 400 people who write 3 posts a day each, one detector called d.
std::string world(const std::string& detector, const std::string& rest = "") {
  return "[scenario]\nname = 's'\nhorizon = '60d'\n"
         "[network]\nusers = 400\ntopology = 'none'\n"
         "[users]\nbenign_posts_per_day = 3\nposting_sigma = 0.5\nsessions_per_day = 0\n"
         "[moderation]\nreviewers = 1\n"
         "[[detector]]\nname = 'd'\n" +
         detector + rest;
}

const std::string kCampaign =
    "[[generator]]\nname = 'farm'\nkind = 'hosted_model'\ncapital_usd = 1e6\n";

struct Count {
  double scored = 0;
  double flagged = 0;
};

Count count(const SmallWorld& w, std::size_t row = 0) {
  const DetectorTally& d = w.world.tally().detectors[row];
  Count c{static_cast<double>(d.harmful_scored), static_cast<double>(d.harmful_flagged)};
  for (const std::uint64_t n : d.benign_scored) c.scored += static_cast<double>(n);
  for (const std::uint64_t n : d.benign_flagged) c.flagged += static_cast<double>(n);
  return c;
}

}  // namespace

TEST_CASE("the flag rate is met after retraining", "[detectors][screening]") {
  SmallWorld w(world("kind = 'statistical'\nflag_rate = 0.03\nretrain_every = '2d'\n"));
  w.run_for(days(10));
  const Count before = count(w);
  w.run_for(days(20));
  const Count after = count(w);
  const double scored = after.scored - before.scored;
  const double rate = (after.flagged - before.flagged) / scored;
  // The quantile comes from a sample as well: windows grow from 12 000 to 30 000 posts.
  const double error = std::hypot(test::share_error(0.03, scored), test::share_error(0.03, 12000));
  CHECK(std::abs(rate - 0.03) < 4 * error);
}

TEST_CASE("a fixed threshold is the lowest flagged score", "[detectors][screening]") {
  SmallWorld all(world("kind = 'statistical'\nthreshold_rule = 'fixed'\nthreshold = -1000\n"));
  all.run_for(days(3));
  CHECK(count(all).flagged == count(all).scored);
  CHECK(count(all).scored > 3000);
  SmallWorld nothing(world("kind = 'statistical'\nthreshold_rule = 'fixed'\nthreshold = 1000\n"));
  nothing.run_for(days(3));
  CHECK(count(nothing).flagged == 0);
  CHECK(count(nothing).scored == count(all).scored);
}

TEST_CASE("a matcher that knows nothing flags nothing, whether it has a threshold or not",
          "[detectors][screening]") {
  SmallWorld w(world("kind = 'matcher'\nretrain_every = '1d'\n"));
  w.run_for(days(3));
  CHECK(count(w).scored > 3000);
  CHECK(count(w).flagged == 0);
}

TEST_CASE("it works between starts and stops, and each scored post is paid for",
          "[detectors][screening]") {
  SmallWorld w(
      world("kind = 'statistical'\nstarts = '2d'\nstops = '4d'\n"
            "cost_per_post_usd = 0.5\nenergy_per_post_wh = 500\n"));
  w.run_for(days(2));
  CHECK(count(w).scored == 0);
  w.run_for(days(2));
  const double scored = count(w).scored;
  CHECK(std::abs(scored - 2400) < 4 * std::sqrt(2400.0) + 400);  // few people: their rates vary
  w.run_for(days(6));
  CHECK(count(w).scored == scored);
  const ActorId detector = w.world.detector_actor(0);
  CHECK(w.world.ledger().spent_usd(detector) == Approx(0.5 * scored));
  CHECK(w.world.ledger().energy_kwh(detector) == Approx(0.5 * scored));
}

TEST_CASE("retraining keeps its period; an override brings it forward, never delays it",
          "[detectors][screening]") {
  const auto trainings = [](const std::string& intervention, int until) {
    SmallWorld w(world("kind = 'statistical'\nretrain_every = '7d'\n", intervention));
    w.run_for(days(until));
    w.run_for(milliseconds(1));
    return w.world.tally().detectors[0].trainings;
  };
  CHECK(trainings("", 6) == 0);
  CHECK(trainings("", 7) == 1);
  CHECK(trainings("", 28) == 4);
  const std::string change = "[[intervention]]\nat = '6d'\nset = { 'detector.d.";
  CHECK(trainings(change + "cost_per_post_usd' = 0 }\n", 7) == 1);
  CHECK(trainings(change + "retrain_every' = '30d' }\n", 7) == 1);
  CHECK(trainings(change + "retrain_every' = '12h' }\n", 7) == 2);  // no stale one between
  CHECK(trainings(change + "retrain_every' = '1d' }\n", 10) == 4);
  CHECK(trainings(change + "retrain_every' = 'never' }\n", 28) == 0);
}

TEST_CASE("an override of a fixed threshold takes effect at once", "[detectors][screening]") {
  SmallWorld w(world("kind = 'statistical'\nthreshold_rule = 'fixed'\nthreshold = 1000\n",
                     "[[intervention]]\nat = '1d'\nset = { 'detector.d.threshold' = -1000 }\n"));
  w.run_for(days(1));
  CHECK(count(w).flagged == 0);
  const double scored = count(w).scored;
  w.run_for(days(1));
  CHECK(count(w).flagged == count(w).scored - scored);
}

TEST_CASE("a flag takes effect after the latency", "[detectors][screening]") {
  const auto [text, expected] = GENERATE(
      table<std::string, Duration>({{"0s", seconds(0)}, {"1s", seconds(1)}, {"3h", hours(3)}}));
  SmallWorld w(
      world("kind = 'statistical'\nthreshold_rule = 'fixed'\nthreshold = -1000\n"
            "latency = '" +
                text + "'\n",
            kCampaign));
  w.run_for(days(2));
  std::size_t flagged = 0;
  for (const HarmRecord& record : w.world.harm().all()) {
    if (record.flagged == SimTime::never()) continue;
    ++flagged;
    CHECK(record.flagged - record.published == expected);
  }
  CHECK(flagged > 50);
  CHECK(w.world.tally().generators[0].flagged == w.world.tally().generators[0].posts);
}

TEST_CASE("readers report at the stated rate while the detector listens",
          "[detectors][screening]") {
  const std::string text =
      "[scenario]\nname = 'r'\nhorizon = '60d'\n[network]\nusers = 300\n"
      "topology = 'erdos_renyi'\n[users]\nsessions_per_day = 3\n[moderation]\nreviewers = 0\n"
      "[[detector]]\nname = 'd'\nkind = 'reports'\nbenign_report_probability = 0.1\n"
      "starts = '5d'\nstops = '15d'\n[[intervention]]\nat = '10d'\n"
      "set = { 'detector.d.benign_report_probability' = 0.5 }\n";
  SmallWorld w(text);
  const auto share_in = [&w](Duration d) {
    const ReadingTally before = w.world.tally().reading;
    w.run_for(d);
    const ReadingTally& after = w.world.tally().reading;
    const auto exposures = static_cast<double>(after.exposures - before.exposures);
    CHECK(exposures > 500);
    return static_cast<double>(after.reports - before.reports) / exposures;
  };
  CHECK(share_in(days(5)) == 0);
  CHECK(share_in(days(5)) == Approx(0.1).margin(0.03));
  CHECK(share_in(days(5)) == Approx(0.5).margin(0.05));
  CHECK(share_in(days(5)) == 0);
  CHECK(w.world.ledger().spent_usd(w.world.detector_actor(0)) == 0);
}
