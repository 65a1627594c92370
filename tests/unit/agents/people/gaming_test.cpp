// Strategic rewriting: only what pays, by the least distance, and dear where moving is dear.
#include "agents/people/gaming.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

// Everybody is flagged beyond a fixed point; costs as given.
std::string world(const std::string& cost) {
  return "[scenario]\nname = 'g'\nhorizon = '10d'\n"
         "[network]\nusers = 2000\n"
         "[[attribute]]\nname = 'means'\nvalues = ['A', 'B']\nshare = [0.5, 0.5]\n"
         "harm_offset = [0, 0]\ndialect = [0, 0]\n" +
         cost +
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n"
         "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.05\n";
}

double flagged(const SmallWorld& w, std::size_t group) {
  const ScreeningTally& t = w.world.tally().screening;
  return static_cast<double>(t.benign_flagged[group]) /
         static_cast<double>(t.benign_screened[group]);
}

}  // namespace

TEST_CASE("who cannot pay for rewriting is flagged as before", "[gaming]") {
  SmallWorld nobody(world(""));
  SmallWorld some(world("gaming_cost = [0.2, 1000]\n"));
  nobody.run_for(days(6));  // before the first retrain: the rule is the same in both worlds
  some.run_for(days(6));
  CHECK(nobody.world.tally().gaming.would_be_flagged[0] == 0);
  CHECK(flagged(some, 0) < 0.02 * flagged(nobody, 0));
  CHECK(flagged(some, 1) == Approx(flagged(nobody, 1)).epsilon(0.02));
  const GamingTally& t = some.world.tally().gaming;
  CHECK(static_cast<double>(t.rewritten[0]) > 0.95 * static_cast<double>(t.would_be_flagged[0]));
  CHECK(static_cast<double>(t.rewritten[1]) < 0.05 * static_cast<double>(t.would_be_flagged[1]));
}

TEST_CASE("nobody pays more than an unflagged post is worth", "[gaming]") {
  SmallWorld w(world("gaming_cost = [1, 1]\n"));
  w.run_for(days(6));
  const GamingTally& t = w.world.tally().gaming;
  for (const std::size_t g : {0u, 1u}) {
    REQUIRE(t.rewritten[g] > 20);
    CHECK(t.rewritten[g] < t.would_be_flagged[g]);
    CHECK(t.burden[g] > 0);
    CHECK(t.burden[g] < static_cast<double>(t.rewritten[g]));
  }
}

TEST_CASE("two attributes cannot both state what rewriting costs", "[gaming]") {
  const std::string second =
      "[[attribute]]\nname = 'more'\nvalues = ['x', 'y']\nshare = [0.5, 0.5]\n"
      "homophily = [0, 0]\nharm_offset = [0, 0]\ndialect = [0, 0]\ngaming_cost = [1, 1]\n";
  try {
    SmallWorld w(world("gaming_cost = [1, 1]\n") + second);
    FAIL("accepted");
  } catch (const ConfigError& error) {
    CHECK(std::string(error.what()).find("attribute.means states it") != std::string::npos);
  }
}
