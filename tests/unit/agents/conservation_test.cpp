// Counts add up in worlds of every kind, at every day.
#include "agents/conservation.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

void run_and_check(const std::string& more) {
  SmallWorld w("[scenario]\nname = 'c'\nhorizon = '28d'\n[network]\nusers = 800\n" + more);
  for (int day = 0; day < 28; ++day) {
    w.run_for(days(1));
    REQUIRE(violated_conservation(w.world).empty());
  }
  REQUIRE(w.world.tally().reading.exposures > 1000);
}

const std::string kRace =
    "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n"
    "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n"
    "[[detector]]\nname = 'r'\nkind = 'reports'\n";

}  // namespace

TEST_CASE("a race adds up", "[conservation]") {
  run_and_check(kRace +
                "[moderation]\nspecificity = 0.9\naudit_fraction = 0.05\n"
                "[moderation.appeals]\nopen = true\nrate = 0.5\nreviewers = 1\n");
}

TEST_CASE("a case that nobody has any more is missed", "[conservation]") {
  SmallWorld w("[scenario]\nname = 'c'\nhorizon = '28d'\n[network]\nusers = 800\n" + kRace +
               "[moderation]\naudit_fraction = 0.05\nreviewers = 3\n");
  w.run_for(days(3));
  REQUIRE(violated_conservation(w.world).empty());
  auto& tally = const_cast<Tally&>(w.world.tally());
  ++tally.moderation.cases;
  CHECK_THAT(violated_conservation(w.world), Catch::Contains("those that were opened"));
  tally.moderation.cases -= 2;
  CHECK_THAT(violated_conservation(w.world), Catch::Contains("those that were opened"));
}

TEST_CASE("a crowded queue that people leave adds up", "[conservation]") {
  run_and_check(kRace +
                "[moderation]\nreviewers = 1\nitems_per_day = 5\naudit_fraction = 0.1\n"
                "patience = { law = 'exponential', mean = '1d' }\n");
}

TEST_CASE("people who come and go add up", "[conservation]") {
  run_and_check(kRace + "[users.retention]\nleave_per_loss = 0.5\narrivals_per_day = 0.01\n");
}

TEST_CASE("harassment under cascades adds up", "[conservation]") {
  run_and_check(
      "[propagation]\nrule = 'cascade'\n"
      "[[generator]]\nname = 'g'\nkind = 'troll_farm'\ngoal = 'harassment'\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n");
}
