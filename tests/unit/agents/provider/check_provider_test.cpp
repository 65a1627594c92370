// A provider that does not fit the rest of its scenario is an error that says where.
#include "agents/provider/check_provider.hpp"

#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::scenario_of;

namespace {

const std::string kHead = "[scenario]\nname = 'x'\nhorizon = '3d'\n";  // lines 1 to 3

std::string problem(const std::string& text) {
  try {
    scenario_of(kHead + text);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

bool says(const std::string& text, const std::string& words) {
  INFO(problem(text));
  const bool found = problem(text).find(words) != std::string::npos;
  CHECK(found);
  return found;
}

}  // namespace

TEST_CASE("retrieval needs a provider to ask", "[provider]") {
  says("[[detector]]\nname = 'd'\nkind = 'provider_retrieval'\n",
       "test.toml:4: detector.d asks the provider");
  CHECK(problem("[provider]\n[[detector]]\nname = 'd'\nkind = 'provider_retrieval'\n").empty());
}

TEST_CASE("thresholds, rates and marks have ranges", "[provider]") {
  says("[provider]\nrefuse_above = -1\n", "test.toml:5: provider.refuse_above is -1");
  says("[provider]\nban_above = 0\n", "test.toml:5: provider.ban_above is 0");
  says("[provider]\nallowance = -0.5\n", "provider.allowance");
  says("[provider]\nassisted_share = 1.5\n", "provider.assisted_share");
  says("[provider]\nrefuse_abov = 1\n", "did you mean \"refuse_above\"");
  says("[provider.watermark]\nstrength = 0.2\n",
       "provider.watermark.strength is 0.2 (must be above");
}

TEST_CASE("a provider is informed only by somebody who confirms abuse", "[provider]") {
  says("[provider]\ninformed = true\n[moderation]\nreviewers = 0\n", "provider.informed is true");
  says("[provider]\ninformed = true\n[moderation]\naudit_fraction = 0\n",
       "provider.informed is true");
  CHECK(problem("[provider]\ninformed = true\n").empty());
}

TEST_CASE("interventions need a provider and a parameter that can change", "[provider]") {
  const std::string change = "[[intervention]]\nat = '1d'\nset = { 'provider.";
  says(change + "monitoring' = true }\n", "which names nothing");
  says("[provider]\n" + change + "prompt_noise' = 2 }\n", "prompt_noise");
  CHECK(problem("[provider]\n" + change + "refuse_above' = 2 }\n").empty());
}

TEST_CASE("the resolved scenario keeps the provider, and has none where there was none",
          "[provider]") {
  const Scenario with = scenario_of(kHead + "[provider]\nassisted_share = 0.25\n");
  const Scenario again = scenario_of(to_toml(resolved(with)));
  REQUIRE(again.provider.has_value());
  CHECK(again.provider->assisted_share == 0.25);
  CHECK(again.provider->watermark.mark.marked_share == 0.5);
  CHECK_FALSE(scenario_of(to_toml(resolved(scenario_of(kHead)))).provider.has_value());
}
