// Model and yardstick do the same work; speeds are never asserted.
#include "analysis/experiment/bench_feed.hpp"

#include "agents/world/world.hpp"
#include "analysis/experiment/bare_feed.hpp"
#include "analysis/experiment/bench_cascade.hpp"
#include "analysis/experiment/bench_hold.hpp"
#include "analysis/experiment/bench_memory.hpp"
#include "analysis/experiment/bench_recording.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

TEST_CASE("the bare feed carries about as much as the model", "[bench]") {
  const Scenario scenario = bench_scenario({2000, 2.0, 0.5});
  const Society society = build_society(scenario);
  World world(scenario, society, 0);
  BareFeed bare(scenario, society);
  world.run_until(SimTime{} + days(5));
  bare.run_until(SimTime{} + days(5));
  const ReadingTally& reading = world.tally().reading;
  const auto model = static_cast<double>(reading.deliveries + reading.views);
  CHECK(static_cast<double>(bare.feed_operations()) > 0.6 * model);
  CHECK(static_cast<double>(bare.feed_operations()) < 1.6 * model);
}

TEST_CASE("every bench gives a result with a baseline", "[bench]") {
  std::vector<BenchResult> results = bench_feed({{{1000, 1.0, 0.3}}, 2, 1e4});
  results.push_back(bench_cascade({.users = 500, .rounds = 2}).at(0));
  results.push_back(bench_recording({1000, 1.0, 0.3}, 2).at(0));
  REQUIRE(results.size() == 3);
  for (const BenchResult& result : results) {
    CHECK(result.baseline > 0);
    CHECK(result.ratio >= 0);
    CHECK(result.met == (result.ratio >= result.target));
  }
}

// n* of benign life: the mean field that sets the log-odds meets the run within a tenth.
TEST_CASE("realised branching under rule feed is what was asked for", "[calibration]") {
  Scenario scenario = bench_scenario({20000, 1.0, 0.3});
  scenario.generators.clear();
  scenario.detectors.clear();
  scenario.moderation.audit_fraction = 0;
  const Society society = build_society(scenario);
  World world(scenario, society, 0);
  world.run_until(SimTime{} + days(4));
  const ReadingTally before = world.tally().reading;
  world.run_until(SimTime{} + days(12));
  const ReadingTally& after = world.tally().reading;
  const auto shares = static_cast<double>(after.shares - before.shares);
  const auto publications = static_cast<double>(after.publications - before.publications);
  CHECK(shares / (shares + publications) == Approx(0.5).epsilon(0.1));
}

TEST_CASE("only what is asked for is measured", "[bench]") {
  const BenchFilter feed{"feed, 500 users"};
  FeedBenchSettings settings;
  settings.worlds = {{500, 1.0, 0.3}, {600, 1.0, 0.3}};
  settings.rounds = 2;
  settings.operations_per_round = 1e4;
  const auto results = bench_feed(settings, feed);
  REQUIRE(results.size() == 1);
  CHECK(results[0].name.find("500 users") != std::string::npos);
  // At their full size these would take minutes.
  CHECK(bench_cascade({}, feed).empty());
  CHECK(bench_recording({}, 20, feed).empty());
  CHECK(bench_memory(100000000, feed).empty());
  CHECK(bench_hold({}, feed).empty());
}
