// Settings that are allowed each by itself and make no sense together: refused, with line and
// advice.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::scenario_of;

namespace {

const std::string kHead = "[scenario]\nname = 'x'\nhorizon = '3d'\n";  // lines 1 to 3

std::string generator(const std::string& name, const std::string& rest = "",
                      const std::string& kind = "hosted_model") {  // three lines and the rest
  return "[[generator]]\nname = '" + name + "'\nkind = '" + kind + "'\n" + rest;
}

std::string detector(const std::string& name, const std::string& kind,
                     const std::string& rest = "") {
  return "[[detector]]\nname = '" + name + "'\nkind = '" + kind + "'\n" + rest;
}

std::string problem(const std::string& text) {
  try {
    scenario_of(kHead + text);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("an account of the ledger has one owner", "[scenario][names]") {
  const std::string twice = problem(generator("farm") + detector("farm", "statistical"));
  CHECK_THAT(twice, Catch::Contains("test.toml:7: detector.farm has the name of generator.farm in "
                                    "line 4") &&
                        Catch::Contains("\"farm_detector\""));
  for (const char* word : {"platform", "moderation", "everyone", "provider"}) {
    CHECK_THAT(problem(generator(word)), Catch::Contains("test.toml:4: generator.") &&
                                             Catch::Contains("that the ledger itself uses"));
    CHECK_THAT(problem(detector(word, "matcher")), Catch::Contains("test.toml:4: detector."));
  }
  CHECK(problem(generator("farm") + detector("classifier", "statistical")).empty());
}
