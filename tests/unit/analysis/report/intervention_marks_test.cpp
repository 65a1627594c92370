// Interventions as marks: old and new value, one mark a day, none after the end.
#include "analysis/report/intervention_marks.hpp"

#include "analysis/experiment/count_assumptions.hpp"
#include "analysis/experiment/estimate_size.hpp"
#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

Scenario scenario() {
  return read_scenario(read_toml_text(R"([scenario]
name = "x"
horizon = "20d"
[[detector]]
name = "nightly"
kind = "statistical"
[[intervention]]
at = "5d"
set = { "detector.nightly.retrain_every" = "1d", "moderation.audit_fraction" = 0.5 }
[[intervention]]
at = "9d"
set = { "detector.nightly.retrain_every" = "2d" }
[[intervention]]
at = "30d"
set = { "detector.nightly.retrain_every" = "3d" }
)",
                                      "x.toml"));
}

}  // namespace

TEST_CASE("a mark says what changed from what to what", "[report]") {
  const std::vector<ReportMark> marks = intervention_marks(scenario(), 20);
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].day == 5);
  CHECK(marks[0].label == "nightly.retrain_every 7d → 1d; moderation.audit_fraction 0.01 → 0.5");
  CHECK(marks[1].day == 9);
  CHECK(marks[1].label == "nightly.retrain_every 1d → 2d");
}

TEST_CASE("a mark of a kind says its name, and when it ends", "[report]") {
  const Scenario named = read_scenario(read_toml_text(R"([scenario]
name = "x"
horizon = "20d"
[[detector]]
name = "nightly"
kind = "statistical"
[[intervention]]
at = "5d"
kind = "appeals"
until = "9d"
[[intervention]]
at = "5d"
title = "More audits"
set = { "moderation.audit_fraction" = 0.5 }
)",
                                                      "x.toml"));
  const std::vector<ReportMark> marks = intervention_marks(named, 20);
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].label == "appeals; More audits");
  CHECK(marks[1].day == 9);
  CHECK(marks[1].label == "end of appeals");
}

TEST_CASE("assumptions are counted over what is in use", "[report]") {
  const AssumptionCount with = count_assumptions(scenario());
  Scenario without = scenario();
  without.detectors.clear();
  const AssumptionCount less = count_assumptions(without);
  CHECK(with.total > less.total);
  Scenario upstream = scenario();
  upstream.provider.emplace();
  CHECK(count_assumptions(upstream).total > with.total);
  CHECK(less.total > 20);
  CHECK(with.assumed <= with.total);
  CHECK(with.assumed < with.total);  // some defaults are published
}

TEST_CASE("the estimate grows with people, follows and time", "[experiment]") {
  Scenario world = scenario();
  const SizeEstimate small = estimate_size(world, 1000, 20000);
  const SizeEstimate large = estimate_size(world, 2000, 40000);
  CHECK(large.events == Approx(2 * small.events));
  CHECK(large.deliveries == Approx(2 * small.deliveries));
  CHECK(large.replicate_bytes == Approx(2 * small.replicate_bytes));
  // 1000 people × 0.3 posts × 2 (branching 0.5) × 20 followers × 20 days
  CHECK(small.deliveries == Approx(1000 * world.users.benign_posts_per_day * 2 * 20 * 20));
}
