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

TEST_CASE("what ends before it begins is refused", "[scenario][flaws]") {
  CHECK_THAT(problem(generator("g", "starts = '2d'\nstops = '1d'\n")),
             Catch::Contains("test.toml:8: generator.g.stops is 1d (must be after starts, which is "
                             "2d)"));
  CHECK_THAT(problem(detector("d", "matcher", "starts = '2d'\nstops = '2d'\n")),
             Catch::Contains("test.toml:8: detector.d.stops is 2d (must be after starts"));
  CHECK(problem(detector("d", "matcher", "starts = '1d'\nstops = '2d'\n")).empty());
}

TEST_CASE("parameters that nothing would read are refused", "[scenario][flaws]") {
  const std::string victims = "harassment = { victims = 3 }\n";
  CHECK_THAT(problem(generator("g", victims)),
             Catch::Contains("test.toml:7: generator.g.harassment is stated, but the goal is "
                             "\"manipulation\""));
  CHECK(problem(generator("g", "goal = 'harassment'\n" + victims)).empty());
  CHECK_THAT(problem(generator("g", "api = { edit_share = 0.5 }\n")),
             Catch::Contains("test.toml:7: generator.g.api is stated, but there is no provider"));
  CHECK(problem("[provider]\n" + generator("g", "api = { edit_share = 0.5 }\n")).empty());
  // Said with its defaults it changes nothing: a resolved scenario states everything.
  CHECK(
      problem(generator("g", "api = { edit_share = 0 }\nharassment = { victims = 10 }\n")).empty());
}

TEST_CASE("nobody harasses more people than there are", "[scenario][flaws]") {
  CHECK_THAT(
      problem("[network]\nusers = 1000\n" +
              generator("g", "goal = 'harassment'\nharassment = { victims = 5000 }\n")),
      Catch::Contains("test.toml:10: generator.g.harassment.victims is 5000 (must be at most "
                      "1000"));
}

TEST_CASE("an ensemble has members", "[scenario][flaws]") {
  CHECK_THAT(problem(detector("e", "weighted")),
             Catch::Contains("test.toml:4: detector.e: members is empty (must name detectors"));
}

TEST_CASE("a detector for a model needs that model", "[scenario][models]") {
  const std::string own = detector("d", "self_check", "family = 'own_model'\n");
  CHECK_THAT(problem(generator("g") + own),
             Catch::Contains("test.toml:10: detector.d.family is \"own_model\"") &&
                 Catch::Contains("here: hosted_model"));
  CHECK_THAT(problem(detector("d", "self_check")), Catch::Contains("here: none"));
  CHECK(problem(generator("g", "", "own_model") + own).empty());
  CHECK(problem(generator("g", "choice = { among = ['own_model'] }\n") + own).empty());
  CHECK(problem("[provider]\n" + detector("d", "self_check")).empty());
}

TEST_CASE("a detector for a mark needs something that can bear one", "[scenario][models]") {
  CHECK_THAT(
      problem(generator("g") + detector("d", "watermark")),
      Catch::Contains("test.toml:7: detector.d looks for a mark") && Catch::Contains("[provider]"));
  CHECK(problem("[provider]\n" + detector("d", "watermark")).empty());
}

TEST_CASE("kinds that score no posts have no prices, thresholds and capacity of scores",
          "[scenario][detectors]") {
  for (const char* kind : {"reports", "crowd_notes", "investigation"})
    for (const char* key :
         {"cost_per_post_usd = 1", "energy_per_post_wh = 1000", "training_usd = 1000",
          "capacity_per_day = 1", "flag_rate = 0.1", "retrain_every = '1d'", "acts = false"})
      CHECK_THAT(problem(detector("d", kind, std::string(key) + "\n")),
                 Catch::Contains("test.toml:7: ") && Catch::Contains("detector.d"));
  CHECK(problem(detector("d", "reports", "starts = '1d'\nstops = '2d'\n")).empty());
}

TEST_CASE("a clock that starts with reports needs somebody who reports", "[scenario][moderation]") {
  const std::string law = "[moderation]\nlaw = 'eu_tco'\n";
  CHECK_THAT(problem(law), Catch::Contains("test.toml:5: moderation.law is \"eu_tco\"") &&
                               Catch::Contains("kind \"reports\""));
  CHECK(problem(law + detector("readers", "reports")).empty());
  CHECK(problem(law + "clock = { starts_on = 'all' }\n").empty());
  CHECK_THAT(problem("[moderation]\nclock = { deadline = '1d', starts_on = 'reports' }\n"),
             Catch::Contains("moderation.clock.starts_on is \"reports\""));
  CHECK(problem("[moderation]\nlaw = 'dsa'\n").empty());
}
