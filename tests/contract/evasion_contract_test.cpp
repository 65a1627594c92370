// What every evasion of the catalogue must keep to: a new kind is tested before its author writes
// a test.
#include <cmath>
#include <set>

#include "agents/catalogue.hpp"
#include "agents/evasion/evasion_setup.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::SmallWorld;

namespace {

std::string world(const std::string& kind, const std::string& more = "",
                  const std::string& rest = "") {
  return "[scenario]\nname = 'alone'\nhorizon = '4d'\n[network]\nusers = 300\n"
         "[[generator]]\nname = 'it'\nkind = 'hosted_model'\nposts_per_day = 200\n"
         "capital_usd = 1e6\nevasion = { kind = '" +
         kind + "'" + more + " }\n[[detector]]\nname = 'd'\nkind = 'statistical'\n" + rest;
}

}  // namespace

TEST_CASE("an evasion's parameters say what they are and stay within their ranges",
          "[evasion_contract]") {
  for (const auto& kind : evasion_kinds()) {
    INFO(kind.name);
    EvasionSetup setup({.kind = kind.name});
    std::set<std::string> names;
    for (const FieldDescription& field : flattened(describe_fields(fields_of(setup)))) {
      INFO(field.name);
      CHECK(names.insert(field.name).second);
      CHECK_FALSE(field.meaning.empty());
      CHECK_FALSE(field.source.empty());
      CHECK_FALSE(field.unit.empty());
    }
    const Scenario scenario = test::scenario_of(world(kind.name));
    CHECK_NOTHROW(
        read_scenario(analysis::read_toml_text(to_toml(resolved(scenario)), "resolved.toml")));
    CHECK_THROWS_WITH(test::scenario_of(world(kind.name, ", no_such_parameter = 1")),
                      Catch::Contains("no_such_parameter"));
  }
}

TEST_CASE("a world with the evasion runs, twice the same, whatever it learns from",
          "[evasion_contract]") {
  for (const auto& kind : evasion_kinds())
    for (const std::string feedback : {"views", "decision", "score"}) {
      INFO(kind.name << " by " << feedback);
      const std::string text = world(kind.name, ", feedback = '" + feedback + "'");
      const auto outcome = run_scenario(text);
      CHECK(outcome.summary.complete);
      CHECK(outcome.summary.digest == run_scenario(text).summary.digest);
      CHECK(outcome.summary.digest != run_scenario(text, 1).summary.digest);
      CHECK(outcome.sum("generator_posts") > 0);
      CHECK(outcome.sum("queries") <= outcome.sum("generator_posts"));
      const bool searches = kind.name != "none" && kind.name != "paraphrase";
      CHECK((outcome.sum("queries") > 0) == (searches && feedback != "views"));
    }
}

TEST_CASE("an evasion never leaves the sphere of its technology", "[evasion_contract]") {
  for (const auto& kind : evasion_kinds()) {
    INFO(kind.name);
    SmallWorld w(world(kind.name));
    for (int day = 0; day < 4; ++day) {
      w.run_for(days(1));
      const Direction a = w.world.generator(0).offset();
      CHECK(std::sqrt(dot(a, a)) <= 4 + 1e-9);
      CHECK(std::sqrt(dot(a, a)) > 0);
    }
  }
}

TEST_CASE("an evasion can be taken up and given up in the middle of a run", "[evasion_contract]") {
  for (const auto& kind : evasion_kinds())
    for (const auto& other : evasion_kinds()) {
      INFO(kind.name << ", then " << other.name);
      const auto outcome = run_scenario(
          world(kind.name, "",
                "[[intervention]]\nat = '2d'\nset = { 'generator.it.evasion.kind' = '" +
                    other.name + "' }\n"));
      CHECK(outcome.summary.complete);
      CHECK(outcome.sum("generator_posts", 0, 2) > 0);
    }
}

TEST_CASE("who knows nothing of the evasion hears which there are", "[evasion_contract]") {
  CHECK_THROWS_WITH(test::scenario_of(world("evolutoin")),
                    Catch::Contains("evolutoin") && Catch::Contains("evolution"));
}
