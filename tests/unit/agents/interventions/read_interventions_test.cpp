// Interventions with a name: what they become, when they end, what they cost, what is refused.
#include "agents/interventions/read_interventions.hpp"

#include <cmath>

#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::scenario_of;

namespace {

const std::string kHead =
    "[scenario]\nname = 'x'\nhorizon = '20d'\n[network]\nusers = 200\n"
    "[[attribute]]\nname = 'dialect'\n"
    "[[detector]]\nname = 'one'\nkind = 'statistical'\n"
    "[[detector]]\nname = 'two'\nkind = 'statistical'\n"
    "[foundation_model]\nreweight = 0.25\n";  // 15 lines

std::string problem(const std::string& more) {
  try {
    scenario_of(kHead + more);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

double last(const test::Outcome& o, const std::string& name, std::size_t column = 0) {
  const auto& s = o.series(name);
  return s.values[s.values.size() - s.width + column];
}

}  // namespace

TEST_CASE("a kind becomes changes of parameters", "[interventions]") {
  const Scenario s = scenario_of(kHead +
                                 "[[intervention]]\nat = '5d'\nlag = '36h'\nkind = "
                                 "'group_thresholds'\nset = { 'moderation.reviewers' = 4 }\n");
  REQUIRE(s.interventions.size() == 3);
  CHECK(s.interventions[0].path == "detector.one.per_group");
  CHECK(s.interventions[1].path == "detector.two.per_group");
  CHECK(s.interventions[2].path == "moderation.reviewers");
  CHECK(s.interventions[0].at == Duration{days(6).ms + days(1).ms / 2});
  CHECK(s.interventions[0].title == "group_thresholds");
  const Scenario one = scenario_of(
      kHead + "[[intervention]]\nat = '5d'\nkind = 'group_thresholds'\ndetectors = ['two']\n");
  REQUIRE(one.interventions.size() == 1);
  CHECK(one.interventions[0].path == "detector.two.per_group");
}

TEST_CASE("an end restores what stood before, not the default", "[interventions]") {
  const Scenario s = scenario_of(kHead +
                                 "[[intervention]]\nat = '5d'\nkind = 'reweighting'\nuntil = "
                                 "'9d'\n[[intervention]]\nat = '9d'\nkind = 'reweighting'\n"
                                 "part = 0.5\nuntil = '12d'\n");
  REQUIRE(s.interventions.size() == 4);
  CHECK(inline_toml(s.interventions[0].value) == "1.0");
  CHECK(inline_toml(s.interventions[1].value) == "0.25");
  CHECK(s.interventions[1].title == "end of reweighting");
  CHECK(inline_toml(s.interventions[2].value) == "0.5");
  CHECK(inline_toml(s.interventions[3].value) == "0.25");
}

TEST_CASE("an end must not undo what others set", "[interventions]") {
  const std::string value = GENERATE("0.5", "1.0");  // the second is what it was already
  const std::string text = problem(
      "[[intervention]]\nat = '5d'\nkind = 'reweighting'\nuntil = '9d'\n"
      "[[intervention]]\nat = '7d'\nset = { 'foundation_model.reweight' = " +
      value + " }\n");
  CHECK_THAT(text, Catch::Contains("test.toml:19") &&
                       Catch::Contains("would undo what another intervention has made"));
}

TEST_CASE("what it costs is booked once, with whose it is", "[interventions]") {
  const std::string quiet = "retrain_every = 'never'\n[moderation]\nreviewers = 0\n";
  const auto cost = [&](const std::string& kind) {
    const auto with = run_scenario(kHead + quiet + "[[intervention]]\nat = '3d'\nkind = '" + kind +
                                   "'\ncost_usd = 1000\n");
    const auto without = run_scenario(kHead + quiet);
    std::vector<double> more;
    for (std::size_t i = 0; i < with.series("cost_usd").width; ++i)
      more.push_back(last(with, "cost_usd", i) - last(without, "cost_usd", i));
    return more;  // one, two, moderation, foundation_model
  };
  CHECK(cost("reweighting")[3] == Approx(1000));
  CHECK(cost("appeals")[2] == Approx(1000).margin(1));
  const std::vector<double> detectors = cost("no_group_prior");
  CHECK(detectors[0] == Approx(1000).margin(1));
  CHECK(detectors[1] == Approx(0).margin(1));
}

TEST_CASE("wrong interventions are refused with what would be right", "[interventions]") {
  const std::string one = "[[intervention]]\nat = '5d'\n";
  CHECK_THAT(problem(one + "kind = 'reweigting'\n"),
             Catch::Contains("test.toml:18") &&
                 Catch::Contains("intervention.0.kind is \"reweigting\"") &&
                 Catch::Contains("did you mean \"reweighting\""));
  CHECK_THAT(problem(one + "kind = 'diverse_raters'\ngroups = ['C']\n"),
             Catch::Contains("names the group \"C\"") && Catch::Contains("known: A, B"));
  CHECK_THAT(
      problem(one + "kind = 'group_thresholds'\ndetectors = ['ones']\n"),
      Catch::Contains("intervention \"group_thresholds\" sets \"detector.ones.per_group\"") &&
          Catch::Contains("did you mean \"detector.one\""));
  CHECK_THAT(problem(one + "kind = 'release_gate'\n"), Catch::Contains("an [[application]]"));
  CHECK_THAT(problem(one + "kind = 'reweighting'\npart = 2\n"), Catch::Contains("part"));
  CHECK_THAT(problem(one + "kind = 'group_dro'\n"), Catch::Contains("compete for nothing"));
  CHECK_THAT(problem(one + "kind = 'reweighting'\nlag = '3d'\nuntil = '7d'\n"),
             Catch::Contains("must be after at + lag"));
  CHECK_THAT(problem(one + "kind = 'reweighting'\nset = { 'foundation_model.reweight' = 0 }\n"),
             Catch::Contains("sets foundation_model.reweight twice"));
  CHECK_THAT(problem(one), Catch::Contains("must state kind or set"));
}

TEST_CASE("levers leave alone what they are not told to change", "[interventions]") {
  const std::string desk =
      "[[application]]\nname = 'bank'\nkind = 'decide'\ncomplaints = { edit_radius = 2 }\n"
      "[[intervention]]\nat = '5d'\nkind = 'complaint_desk'\n";
  const Scenario kept = scenario_of(kHead + desk);
  REQUIRE(kept.interventions.size() == 1);
  CHECK(kept.interventions[0].path == "application.bank.complaints.handled_per_day");
  const Scenario stated = scenario_of(kHead + desk + "edit_radius = 1\n");
  REQUIRE(stated.interventions.size() == 2);
  CHECK(stated.interventions[1].path == "application.bank.complaints.edit_radius");
}

TEST_CASE("a milder filter is never a stricter one", "[interventions]") {
  const auto above = [](const std::string& filter, const std::string& lever) {
    const Scenario s = scenario_of(kHead + filter +
                                   "[[intervention]]\nat = '5d'\nkind = 'milder_filter'\n" + lever);
    return *s.interventions.at(0).value.get<double>();
  };
  CHECK(above("filter = { above = 1.5 }\n", "") == 3);
  CHECK(above("filter = { above = 1.5 }\n", "above = 1\n") == 1.5);
  CHECK(above("filter = { above = 4 }\n", "") == 4);
  CHECK(std::isinf(above("", "")));
}

TEST_CASE("reports count for investigators and for detectors, where there are such",
          "[interventions]") {
  const auto paths = [](const std::string& more) {
    std::vector<std::string> all;
    for (const Intervention& each :
         scenario_of(kHead + more + "[[intervention]]\nat = '5d'\nkind = 'reported_labels'\n")
             .interventions)
      all.push_back(each.path);
    return all;
  };
  const std::string reports = "[[detector]]\nname = 'r'\nkind = 'reports'\n";
  using Paths = std::vector<std::string>;
  CHECK(paths("[attention]\n") == Paths{"attention.reported_weight"});
  CHECK(paths(reports) == Paths{"moderation.reported_weight"});
  CHECK(paths("") == Paths{"moderation.reported_weight"});  // warned of
  CHECK(paths(reports + "[attention]\n") ==
        Paths{"attention.reported_weight", "moderation.reported_weight"});
}

TEST_CASE("detectors learn from reports as much as they are told to", "[interventions]") {
  const auto digest = [](const std::string& weight, const std::string& more) {
    return run_scenario(kHead +
                        "[[detector]]\nname = 'r'\nkind = 'reports'\n"
                        "benign_report_probability = 0.05\n[[generator]]\nname = 'g'\n"
                        "kind = 'hosted_model'\n[moderation]\nreported_weight = " +
                        weight + "\n" + more)
        .summary.digest;
  };
  const std::string lever = "[[intervention]]\nat = '1s'\nkind = 'reported_labels'\n";
  const std::string learns = digest("1", "");
  CHECK(digest("1.0", "") == learns);
  CHECK(digest("0", "") != learns);
  CHECK(digest("0", lever) != digest("0", ""));
}
