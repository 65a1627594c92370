// Scenarios: defaults, groups, what is refused and where, and the resolved form.
#include "agents/scenario/scenario.hpp"

#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::scenario_of;

namespace {

const std::string kHead = "[scenario]\nname = 'x'\nhorizon = '3d'\n";  // lines 1 to 3

std::string problem(const std::string& text) {
  try {
    scenario_of(text);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

const std::string kTwoAttributes =
    "[network]\ntopology = 'block_model'\n"
    "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\nshare = [0.8, 0.2]\n"
    "homophily = [0.1, 0.6]\nharm_offset = [0, 0.5]\ndialect = [0, 2]\n"
    "[[attribute]]\nname = 'age'\nvalues = ['young', 'old', 'very_old']\n"
    "share = [0.5, 0.3, 0.2]\nhomophily = [0, 0.3, 0]\nharm_offset = [0.1, 0, 0]\n"
    "dialect = [0, 0, 1]\n";

}  // namespace

TEST_CASE("a name and a horizon are enough", "[scenario]") {
  const Scenario s = scenario_of(kHead);
  CHECK(s.general.name == "x");
  CHECK(s.general.horizon == days(3));
  CHECK(s.general.sample_every == days(1));
  CHECK(s.network.users == 10000);
  CHECK(build_propagation(s).rule->traits().branching_factor == 0.5);
  CHECK(s.propagation.kind == "feed");
  CHECK(s.moderation.docket.queue.reviewers == 2);
  CHECK(s.generators.empty());
  CHECK(s.detectors.empty());
  CHECK(s.interventions.empty());
  REQUIRE(s.groups.size() == 1);
  CHECK(s.groups[0].name == "everyone");
  CHECK(s.groups[0].share == 1);
}

TEST_CASE("groups are the cells of all attributes", "[scenario]") {
  const Scenario s = scenario_of(kHead + kTwoAttributes);
  REQUIRE(s.groups.size() == 6);
  CHECK(s.groups[0].name == "A/young");
  CHECK(s.groups[4].name == "B/old");
  CHECK(s.groups[4].share == Approx(0.2 * 0.3));
  CHECK(s.groups[4].homophily == 0.6);
  CHECK(s.groups[1].homophily == 0.3);
  CHECK(s.groups[3].mean[kHarmAxis] == Approx(0.6));
  CHECK(s.groups[5].mean[kDialectAxis] == Approx(3));
  double sum = 0;
  for (const Group& group : s.groups) sum += group.share;
  CHECK(sum == Approx(1));
}

TEST_CASE("bad input is refused with its line", "[scenario]") {
  struct Case {
    std::string text, place, reason;
  };
  const std::string detector = "[[detector]]\nname = 'd'\nkind = 'statistical'\n";
  const Case c = GENERATE_COPY(
      Case{"[scenario]\nname = 'x'\n", "test.toml:1", "horizon"},
      Case{"[scenario]\nname = 'x'\nhorizon = '0s'\n", "test.toml:3", "horizon"},
      Case{"[scenario]\nname = 'x'\nhorizon = 'soon'\n", "test.toml:3", "soon"},
      Case{kHead + "sead = 2\n", "test.toml:4", "did you mean \"seed\""},
      Case{kHead + "sample_every = '5s'\n", "test.toml:4", "sample_every"},
      Case{kHead + "[netwrok]\n", "test.toml:4", "did you mean \"network\""},
      Case{kHead + "network = 5\n", "test.toml:4", "network"},
      Case{kHead + "[network]\nusers = -1\n", "test.toml:5", "must be in [0"},
      Case{kHead + "[network]\nusers = 1.5\n", "test.toml:5", "users"},
      Case{kHead + "[network]\ntopology = 'powerlaw'\n", "test.toml:5", "power_law"},
      Case{kHead + "[users]\nposting_sigma = 9\n", "test.toml:5", "posting_sigma"},
      Case{kHead + "[moderation]\nsensitivity = 1.4\n", "test.toml:5", "must be in [0, 1]"},
      Case{kHead + "[moderation]\ncriterion_shift = [0, 0.1]\n",
           "test.toml:5: moderation.criterion_shift", "must be at most 1, one per group"},
      Case{kHead + "[[detector]]\nkind = 'matcher'\n", "test.toml:4", "no name"},
      Case{kHead + "[[detector]]\nname = 'd'\n", "test.toml:4", "kind is missing"},
      Case{kHead + "[[detector]]\nname = 'd'\nkind = 'mather'\n", "test.toml:6",
           "did you mean \"matcher\""},
      Case{kHead + "[[detector]]\nname = 'd'\nkind = 3\n", "test.toml:6", "kind is 3"},
      Case{kHead + detector + detector, "test.toml:7", "stated twice"},
      Case{kHead + detector + "flag_rate = 0\n", "test.toml:7", "flag_rate"},
      Case{kHead + detector + "bands = 3\n", "test.toml:7", "bands"},
      Case{kHead + "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n"
                   "evasion = { sigmo = 1 }\n",
           "test.toml:7", "did you mean \"sigma\""},
      Case{kHead + "[[generator]]\nname = 'g'\nkind = 'matcher'\n", "test.toml:6", "matcher"},
      Case{kHead + "[[attribute]]\nname = 'a'\nshare = [0.5, 0.4]\n", "test.toml:6",
           "adds up to 0.9"},
      Case{kHead + "[[attribute]]\nname = 'a'\nvalues = ['A']\n", "test.toml:4", "one per value"},
      Case{kHead + "[[attribute]]\nname = 'a'\nhomophily = [0, 0.9]\n", "test.toml:6",
           "block_model"},
      Case{kHead + "[[attribute]]\nname = 'a'\nshare = [1.5, -0.5]\n", "test.toml:6", "share"});
  INFO(c.text);
  const std::string message = problem(c.text);
  INFO(message);
  CHECK(message.find(c.place) != std::string::npos);
  CHECK(message.find(c.reason) != std::string::npos);
}

TEST_CASE("every problem of a file is told at once", "[scenario]") {
  const std::string message = problem(
      kHead + "[users]\nposting_sigma = 9\n[network]\nusers = -1\n[moderation]\nwage = 3\n");
  CHECK(message.find("test.toml:5") != std::string::npos);
  CHECK(message.find("test.toml:7") != std::string::npos);
  CHECK(message.find("test.toml:9") != std::string::npos);
}

TEST_CASE("more campaigns or groups than one byte can name are refused", "[scenario]") {
  std::string text = kHead;
  for (int i = 0; i < 256; ++i)
    text += "[[generator]]\nname = 'g" + std::to_string(i) + "'\nkind = 'copy_paste'\n";
  CHECK(problem(text).find("255") != std::string::npos);
  std::string attributes = kHead;
  for (const char* name : {"a", "b", "c"}) {
    std::string values = "'0'";
    std::string share = "0.125";
    std::string zeros = "0";
    for (int i = 1; i < 8; ++i) {
      values += ", '" + std::to_string(i) + "'";
      share += ", 0.125";
      zeros += ", 0";
    }
    attributes += "[[attribute]]\nname = '" + std::string(name) + "'\nvalues = [" + values +
                  "]\nshare = [" + share + "]\nhomophily = [" + zeros + "]\nharm_offset = [" +
                  zeros + "]\ndialect = [" + zeros + "]\n";
  }
  CHECK(problem(attributes).find("512") != std::string::npos);
}

TEST_CASE("interventions are checked before the run", "[scenario]") {
  const std::string actors =
      kHead +
      "[[detector]]\nname = 'd'\nkind = 'statistical'\n"  // lines 4 to 6
      "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n[[intervention]]\nat = '1d'\n";
  const auto with = [&](const std::string& set) {
    return problem(actors + "set = { " + set + " }\n");
  };
  CHECK(with("'detector.d.retrain_every' = '1d'").empty());
  CHECK(with("'generator.g.evasion.kind' = 'none'").empty());
  CHECK(with("'moderation.reviewers' = 5").empty());
  CHECK(with("'propagation.ranking' = 'random'").empty());
  CHECK(with("'detector.d.flag_rate' = 2").find("test.toml:12") != std::string::npos);
  CHECK(with("'detector.e.flag_rate' = 0.5").find("names nothing") != std::string::npos);
  CHECK(with("'network.users' = 5").find("fixed") != std::string::npos);
  CHECK(with("'generator.g.accounts' = 5").find("fixed") != std::string::npos);
  CHECK(with("'moderation.reviewrs' = 5").find("did you mean \"reviewers\"") != std::string::npos);
  CHECK(problem(actors).find("set") != std::string::npos);
  CHECK(problem(actors + "set = 5\n").find("must be a table") != std::string::npos);
}

TEST_CASE("interventions come by time", "[scenario]") {
  const Scenario s =
      scenario_of(kHead +
                  "[[intervention]]\nat = '2d'\nset = { 'moderation.reviewers' = 5 }\n"
                  "[[intervention]]\nat = '1d'\nset = { 'moderation.reviewers' = 3, "
                  "'moderation.audit_fraction' = 0.5 }\n");
  REQUIRE(s.interventions.size() == 3);
  CHECK(s.interventions[0].at == days(1));
  CHECK(s.interventions[1].path == "moderation.audit_fraction");
  CHECK(s.interventions[2].at == days(2));
}

TEST_CASE("the resolved scenario states every default and reads back to itself", "[scenario]") {
  const std::string text =
      kHead + "title = 'Quote \" and ü'\n[users]\nsessions_per_day = 1.1\n" + kTwoAttributes +
      "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nevasion = { sigma = 0.7 }\n"
      "[[generator]]\nname = 'c'\nkind = 'copy_paste'\nstops = 'never'\n"
      "[[detector]]\nname = 'd'\nkind = 'matcher'\n[[detector]]\nname = 'r'\nkind = 'reports'\n"
      "[moderation]\ncriterion_shift = [0, 0.1, 0, 0, 0, 0]\n"
      "[[intervention]]\nat = '36h'\nset = { 'detector.d.threshold' = 0.25 }\n";
  const std::string once = to_toml(resolved(scenario_of(text)));
  const std::string twice = to_toml(resolved(scenario_of(once)));
  CHECK(once == twice);
  for (const char* part : {"sessions_per_day = 1.1", "reading_depth = 8", "sigma = 0.7",
                           "template_life", "min_", "threshold_rule = \"fixed\"", "36h"})
    CHECK((once.find(part) != std::string::npos || std::string(part) == "min_"));
}
