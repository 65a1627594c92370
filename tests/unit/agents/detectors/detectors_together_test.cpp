// Detectors together and at special work: filters, ensembles, capacity, cases, notes, second looks.
#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

std::string world(const std::string& detectors, const std::string& more = "") {
  return "[scenario]\nname = 's'\nhorizon = '60d'\n[network]\nusers = 500\n"
         "[users]\nbenign_posts_per_day = 2\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\ncapital_usd = 1e6\n"
         "start_distance = 3.4\nevasion = { kind = 'none' }\n" +
         detectors + more;
}

std::string problem_of(const std::string& text) {
  try {
    test::scenario_of(text);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

double energy(const SmallWorld& w, std::size_t detector) {
  return w.world.ledger().energy_kwh(w.world.detector_actor(detector));
}

const std::string kFilter =
    "[[detector]]\nname = 'cheap'\nkind = 'statistical'\nflag_rate = 0.08\nacts = false\n"
    "energy_per_post_wh = 0\n";

}  // namespace

TEST_CASE("a cheap filter saves the energy of the expensive detector", "[detectors][team]") {
  const std::string expensive = "[[detector]]\nname = 'e'\nkind = 'few_shot'\nflag_rate = 0.03\n";
  SmallWorld all(world(expensive));
  SmallWorld cascade(world(kFilter + expensive + "after = 'cheap'\n"));
  all.run_for(days(20));
  cascade.run_for(days(20));
  const DetectorTally& one = all.world.tally().detectors[0];
  const DetectorTally& two = cascade.world.tally().detectors[1];
  CHECK(static_cast<double>(two.scored) < 0.25 * static_cast<double>(one.scored));
  CHECK(energy(cascade, 1) < 0.25 * energy(all, 0));
  CHECK(two.harmful_scored > 1000);
  // The filter's own flags change nothing: only the second detector acts.
  CHECK(cascade.world.tally().generators[0].flagged == two.harmful_flagged);
}

TEST_CASE("an ensemble of one is that detector", "[detectors][team]") {
  SmallWorld w(
      world("[[detector]]\nname = 'a'\nkind = 'statistical'\nflag_rate = 0.03\nacts = false\n"
            "[[detector]]\nname = 'vote'\nkind = 'weighted'\nmembers = ['a']\nflag_rate = 0.03\n"));
  w.run_for(days(20));
  const DetectorTally& a = w.world.tally().detectors[0];
  const DetectorTally& vote = w.world.tally().detectors[1];
  CHECK(a.harmful_flagged > 100);
  CHECK(vote.harmful_flagged == a.harmful_flagged);
  CHECK(vote.benign_flagged == a.benign_flagged);
}

TEST_CASE("beyond its capacity a detector leaves posts unscored", "[detectors][team]") {
  SmallWorld w(world("[[detector]]\nname = 'd'\nkind = 'statistical'\ncapacity_per_day = 300\n"));
  w.run_for(days(10));
  const DetectorTally& d = w.world.tally().detectors[0];
  CHECK(d.scored == 3000);
  std::uint64_t seen = d.harmful_scored;
  for (const std::uint64_t n : d.benign_scored) seen += n;
  CHECK(d.unscored == seen - 3000);
  CHECK(d.unscored > 1000);
}

TEST_CASE("who works together must exist, and groups too", "[detectors][team]") {
  CHECK_THAT(
      problem_of(world("[[detector]]\nname = 'e'\nkind = 'few_shot'\nafter = 'cheap'\n" + kFilter)),
      Catch::Contains("detector.e.after names \"cheap\"") && Catch::Contains("before it"));
  CHECK_THAT(problem_of(world(
                 kFilter + "[[detector]]\nname = 'v'\nkind = 'weighted'\nmembers = ['chaep']\n")),
             Catch::Contains("detector.v.members") && Catch::Contains("cheap"));
  CHECK_THAT(problem_of(world("[[detector]]\nname = 'e'\nkind = 'few_shot'\nper_group = true\n")),
             Catch::Contains("detector.e.per_group is true, but there are no groups"));
  CHECK_THAT(problem_of(world("", "[group_knowledge]\nfm_share = [0.5, 0.2]\n")),
             Catch::Contains("group_knowledge.fm_share"));
}

TEST_CASE("labels of the past train the model of today if redeployment takes time",
          "[detectors][team]") {
  SmallWorld w(
      world("[[detector]]\nname = 'd'\nkind = 'statistical'\nretrain_every = '5d'\n"
            "redeploy_lag = '2d'\n"));
  const auto trained = [&w] { return w.world.tally().detectors[0].trainings; };
  w.run_for(days(6));
  CHECK(trained() == 0);
  w.run_for(days(2));
  CHECK(trained() == 1);
  w.run_for(days(5));
  CHECK(trained() == 2);
}

TEST_CASE("drift of the traffic starts a training, quiet traffic does not",
          "[detectors][team][drift]") {
  const std::string d =
      "[[detector]]\nname = 'd'\nkind = 'statistical'\nretrain_rule = 'drift'\n"
      "drift_statistic = 'score'\ndrift_tolerance = 0.1\ndrift_limit = 50\n";
  const std::string quiet =
      "[[intervention]]\nat = '0s'\nset = { 'generator.g.posts_per_day' = 0 }\n";
  const std::string flood =
      "[[intervention]]\nat = '10d'\nset = { 'generator.g.posts_per_day' = 400 }\n";
  SmallWorld calm(world(d, quiet));
  calm.run_for(days(20));
  CHECK(calm.world.tally().detectors[0].trainings == 0);
  SmallWorld flooded(world(d, quiet + flood));
  flooded.run_for(days(20));
  CHECK(flooded.world.tally().detectors[0].trainings > 0);
}

TEST_CASE("an investigation exposes all accounts of a campaign", "[detectors][investigation]") {
  SmallWorld w(
      world("[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.05\n"
            "[[detector]]\nname = 'i'\nkind = 'investigation'\ncase_sensitivity = 1\n"
            "case_time = { law = 'constant', mean = '2d' }\n",
            "[moderation]\nstrikes_to_suspend = 1000\n"));
  w.run_for(days(20));
  const DetectorTally& i = w.world.tally().detectors[1];
  CHECK(i.cases_closed > 0);
  CHECK(i.campaigns_exposed > 0);
  CHECK(w.world.tally().generators[0].accounts_lost >= 20);
  const double wages = w.world.ledger().spent_usd(w.world.detector_actor(1));
  CHECK(wages == Approx(2 * 8 * 40 * 20));
}

TEST_CASE("notes are shown at the rate of bridging, and slow what they stand under",
          "[detectors][crowd_notes]") {
  SmallWorld w(
      world("[[detector]]\nname = 'n'\nkind = 'crowd_notes'\n"
            "harmful_note_probability = 1\nnote_delay_median = '1min'\n"
            "note_delay_sigma = 0\nloyalty = 0\nbenign_note_probability = 0\n",
            "[moderation]\nreviewers = 0\n"));
  w.run_for(days(10));
  const DetectorTally& n = w.world.tally().detectors[0];
  const auto written = static_cast<double>(n.notes_written);
  CHECK(w.world.tally().reading.harmful_exposures == n.notes_written);
  CHECK(n.harmful_flagged == n.notes_shown);
  CHECK(written > 1000);
  CHECK(n.notes_shown > 20);
  CHECK(static_cast<double>(n.notes_shown) <= written * 0.115 + 4 * std::sqrt(written * 0.115));
}

TEST_CASE("a joint detector looks again at shared posts", "[detectors][joint]") {
  SmallWorld w(world("[[detector]]\nname = 'j'\nkind = 'joint'\nflag_rate = 0.05\n"));
  w.run_for(days(20));
  const DetectorTally& j = w.world.tally().detectors[0];
  REQUIRE(j.after_shares.size() == 8);
  std::uint64_t looks = 0;
  for (const ShareLevelTally& level : j.after_shares)
    for (int bin = 0; bin < ScoreHistogram::kBins; ++bin) {
      const auto b = static_cast<std::size_t>(bin);
      looks += level.scores.benign[b] + level.scores.harmful[b];
    }
  std::uint64_t published = j.harmful_scored;
  for (const std::uint64_t n : j.benign_scored) published += n;
  CHECK(looks > 500);
  CHECK(j.scored == published + looks);
  CHECK(j.after_shares[0].harmful_posts >= j.after_shares[2].harmful_posts);
}

TEST_CASE("accounts in concert are found by what they do", "[detectors][propagation]") {
  SmallWorld w(
      world("[[detector]]\nname = 'p'\nkind = 'propagation'\n", "[moderation]\nreviewers = 0\n"));
  w.run_for(days(30));
  const DetectorTally& p = w.world.tally().detectors[0];
  const auto found = static_cast<double>(p.harmful_flagged);
  CHECK(found > 0.3 * static_cast<double>(p.harmful_scored));
  CHECK(static_cast<double>(p.benign_flagged[0]) < 0.05 * static_cast<double>(p.benign_scored[0]));
}

TEST_CASE("stolen photos are known again, new faces are not", "[detectors][photos]") {
  const auto refused = [](const std::string& kind) {
    SmallWorld w(
        "[scenario]\nname = 's'\nhorizon = '60d'\n[network]\nusers = 500\n"
        "[[generator]]\nname = 'g'\nkind = '" +
        kind +
        "'\ncapital_usd = 1e6\n"
        "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.1\n"
        "[[detector]]\nname = 'm'\nkind = 'matcher'\nphotos = true\n");
    w.run_for(days(30));
    const DetectorTally& m = w.world.tally().detectors[1];
    CHECK(m.accounts_checked > 20);
    return m.accounts_refused;
  };
  CHECK(refused("copy_paste") > 10);
  CHECK(refused("hosted_model") == 0);
}
