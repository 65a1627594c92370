// What every generator of the catalogue must keep to at work, beside what catalogue_test asks of
// all kinds.
#include <cmath>

#include "agents/catalogue.hpp"
#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::SmallWorld;

namespace {

std::string world(const std::string& kind, const std::string& more = "",
                  const std::string& rest = "") {
  return "[scenario]\nname = 'alone'\nhorizon = '3d'\n[network]\nusers = 300\n"
         "[[generator]]\nname = 'it'\nkind = '" +
         kind + "'\nfixed_usd = 0\n" + more + rest;
}

}  // namespace

TEST_CASE("a generator's defaults lie within their own ranges", "[generator_contract]") {
  for (const auto& kind : generator_kinds()) {
    INFO(kind.name);
    const Scenario scenario = test::scenario_of(world(kind.name));
    CHECK_NOTHROW(
        read_scenario(analysis::read_toml_text(to_toml(resolved(scenario)), "resolved.toml")));
  }
}

TEST_CASE("a world with the generator alone runs, twice the same", "[generator_contract]") {
  for (const auto& kind : generator_kinds()) {
    INFO(kind.name);
    const auto outcome = run_scenario(world(kind.name));
    CHECK(outcome.summary.complete);
    CHECK(outcome.summary.digest == run_scenario(world(kind.name)).summary.digest);
    CHECK(outcome.summary.digest != run_scenario(world(kind.name), 1).summary.digest);
    CHECK(outcome.sum("generator_posts") > 0);
    CHECK(outcome.sum("reach") > 0);
  }
}

TEST_CASE("its offset is finite and keeps its length", "[generator_contract]") {
  for (const auto& kind : generator_kinds()) {
    INFO(kind.name);
    SmallWorld w(world(kind.name, "radius = 3\nposts_per_day = 500\ncapital_usd = 1e6\n"));
    for (int day = 0; day < 3; ++day) {
      w.run_for(days(1));
      const Direction a = w.world.generator(0).offset();
      CHECK(std::sqrt(dot(a, a)) == Approx(3));
    }
  }
}

TEST_CASE("no attacker spends what it does not have", "[generator_contract]") {
  for (const auto& kind : generator_kinds()) {
    INFO(kind.name);
    SmallWorld w(world(kind.name,
                       "capital_usd = 15\nbudget_usd_per_day = 0\nvalue_per_exposure_usd = 0\n"
                       "posts_per_day = 2000\n"));
    w.run_for(days(3));
    CHECK(w.world.generator(0).broke());
    const Ledger& ledger = w.world.ledger();
    CHECK(ledger.spent_usd(ActorId{0}) <= ledger.earned_usd(ActorId{0}) + 1e-9);
    CHECK(ledger.spent_usd(ActorId{0}) > 14);
  }
}

TEST_CASE("all that it publishes is on record as harmful and as its own", "[generator_contract]") {
  for (const auto& kind : generator_kinds()) {
    INFO(kind.name);
    SmallWorld w(
        "[scenario]\nname = 'two'\nhorizon = '3d'\n[network]\nusers = 300\n"
        "[[generator]]\nname = 'other'\nkind = 'copy_paste'\nposts_per_day = 5\n"
        "[[generator]]\nname = 'it'\nkind = '" +
        kind.name + "'\nfixed_usd = 0\n");
    w.run_for(days(3));
    std::uint64_t own = 0;
    for (const HarmRecord& record : w.world.harm().all()) own += record.generator == 1 ? 1 : 0;
    CHECK(own == w.world.tally().generators[1].posts);
    CHECK(w.world.harm().all().size() == own + w.world.tally().generators[0].posts);
  }
}
