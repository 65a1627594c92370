// Settings that nothing reads are said to be so, with their place, and rules name what exists.
#include "agents/check/idle_settings.hpp"

#include <algorithm>

#include "agents/check/idle_rules.hpp"
#include "analysis/cli/known_kinds.hpp"
#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

std::vector<std::string> idle_in(const std::string& text) {
  const std::string head = "[scenario]\nname = \"x\"\nhorizon = \"9d\"\n";  // three lines
  return idle_settings(read_scenario(read_toml_text(head + text, "x.toml")));
}

bool exists(const std::string& section, const std::string& key) {
  const auto kinds = known_kinds();
  return std::any_of(kinds.begin(), kinds.end(), [&](const KindDescription& kind) {
    if (kind.category != section) return false;
    const auto fields = flattened(kind.fields);
    return std::any_of(fields.begin(), fields.end(), [&key](const FieldDescription& field) {
      return field.name == key || field.name.starts_with(key + ".");
    });
  });
}

}  // namespace

TEST_CASE("every rule names settings that exist and says why they are idle", "[scenario]") {
  REQUIRE(idle_rules().size() > 50);
  for (const IdleRule& rule : idle_rules()) {
    CHECK(std::string(rule.because).size() > 10);
    for (const char* key : rule.keys) {
      INFO(rule.section << "." << key);
      CHECK(exists(rule.section, key));
    }
  }
}

TEST_CASE("a setting without what would read it is named with its line", "[scenario]") {
  const auto found = idle_in(
      "[moderation.appeals]\nrate = 0.5\nwindow = \"9d\"\n[[detector]]\nname = \"d\"\nkind = "
      "\"statistical\"\ncatch_value_usd = 3\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0] ==
        "x.toml:5: warning: moderation.appeals.rate and appeals.window have no effect: authors "
        "cannot appeal (set moderation.appeals.open = true)");
  CHECK_THAT(found[1], Catch::StartsWith("x.toml:10: warning: detector.d.catch_value_usd has no"));
}

TEST_CASE("what is on, or will be, or states nothing, is no matter", "[scenario]") {
  CHECK(idle_in("[moderation.appeals]\nopen = true\nrate = 0.5\n").empty());
  CHECK(idle_in("[moderation]\nlaw = \"dsa\"\nappeals = { rate = 0.5 }\n[[detector]]\nname = "
                "\"r\"\nkind = \"reports\"\n")
            .empty());
  CHECK(idle_in("[moderation.appeals]\nrate = 0.5\n[[intervention]]\nat = \"3d\"\nkind = "
                "\"appeals\"\n")
            .empty());
  CHECK(idle_in("[[detector]]\nname = \"d\"\nkind = \"statistical\"\nper_group = false\n").empty());
}

TEST_CASE("what nobody posts, or no law asks for, has no effect", "[scenario]") {
  const std::string campaign =
      "[[generator]]\nname = \"g\"\nkind = \"hosted_model\"\nmodality = \"image\"\n";
  CHECK(idle_in(campaign + "[modality]\nimage = { usd = 0.5 }\n").empty());
  const auto videos = idle_in(campaign + "[modality]\nvideo = { usd = 0.5 }\n");
  REQUIRE(videos.size() == 1);
  CHECK_THAT(videos[0], Catch::StartsWith("x.toml:9: warning: modality.video.usd has no effect: no "
                                          "campaign posts videos"));
  CHECK(idle_in(campaign +
                "[modality]\nvideo = { usd = 0.5 }\n[[intervention]]\nat = \"1d\"\nset = "
                "{ \"generator.g.modality\" = \"video\" }\n")
            .empty());
  const std::string labels =
      "[provider]\n[[detector]]\nname = \"m\"\nkind = \"watermark\"\n[labelling]\n";
  const auto voluntary = idle_in(labels + "by = [\"m\"]\ncompliance = 0.5\n");
  REQUIRE(voluntary.size() == 1);
  CHECK_THAT(voluntary[0],
             Catch::StartsWith("x.toml:10: warning: labelling.compliance has no effect: no law"));
  const auto unread = idle_in(labels + "law = \"ai_act\"\nsharing = 0.5\n");
  REQUIRE(unread.size() == 1);
  CHECK_THAT(unread[0],
             Catch::StartsWith("x.toml:10: warning: labelling.sharing has no effect: nobody"));
  CHECK(idle_in(labels + "by = [\"m\"]\ncompliance = 0.5\n[[intervention]]\nat = \"1d\"\nset = { "
                         "\"labelling.law\" = \"ai_act\" }\n")
            .empty());
}

TEST_CASE("interventions without effect are named", "[scenario]") {
  const std::string detector = "[[detector]]\nname = \"d\"\nkind = \"statistical\"\n";
  const auto thresholds =
      idle_in(detector + "[[intervention]]\nat = \"1d\"\nkind = \"group_thresholds\"\n");
  REQUIRE(thresholds.size() == 1);
  CHECK_THAT(thresholds[0], Catch::StartsWith("x.toml:7: warning: intervention "
                                              "\"group_thresholds\" sets detector.d.per_group"));
  const auto edits = idle_in(detector + "[[intervention]]\nat = \"1d\"\nkind = \"local_edits\"\n");
  REQUIRE(edits.size() == 1);
  CHECK_THAT(edits[0], Catch::Contains("local_edit_radius, which has no effect"));
  const auto verdict = idle_in(
      "[environment]\nintensity_preset = \"lacoste2019\"\nzone = \"sweden\"\n[value]\nharm_usd = "
      "1\n"
      "deploy_if = \"min_group_value>=0\"\n");
  REQUIRE(verdict.size() == 1);
  CHECK_THAT(verdict[0], Catch::StartsWith("x.toml:9: warning: value.deploy_if has no effect"));
}

TEST_CASE("an intervention that changes nothing is named, whatever it is called", "[scenario]") {
  const std::string detector =
      "[[detector]]\nname = \"d\"\nkind = \"statistical\"\n[[detector]]\nname = \"r\"\nkind = "
      "\"reports\"\n";
  const auto with = [&](const std::string& more, const std::string& intervention) {
    return idle_in(detector + more + "[[intervention]]\nat = \"1d\"\n" + intervention);
  };
  const auto reported = with("", "kind = \"reported_labels\"\n");
  REQUIRE(reported.size() == 1);
  CHECK(reported[0] ==
        "x.toml:10: warning: intervention \"reported_labels\" changes nothing: "
        "moderation.reported_weight is 1.0 already when it comes");
  CHECK(with("[moderation]\nreported_weight = 0\n", "kind = \"reported_labels\"\n").empty());
  const auto filter = with("[foundation_model]\n", "kind = \"milder_filter\"\n");
  REQUIRE(filter.size() == 1);
  CHECK_THAT(filter[0], Catch::Contains("\"milder_filter\" changes nothing"));
  CHECK(with("", "set = { \"moderation.reviewers\" = 7 }\nuntil = \"3d\"\n").empty());
  const auto again = with("",
                          "set = { \"moderation.reviewers\" = 7 }\n[[intervention]]\nat = "
                          "\"2d\"\nset = { \"moderation.reviewers\" = 7 }\n");
  REQUIRE(again.size() == 1);
  CHECK_THAT(again[0], Catch::Contains("intervention changes nothing: moderation.reviewers is 7"));
}

TEST_CASE("reports that nobody makes cannot be learnt from", "[scenario]") {
  const auto found = idle_in(
      "[[detector]]\nname = \"d\"\nkind = \"statistical\"\n[[intervention]]\nat = \"1d\"\n"
      "kind = \"reported_labels\"\nweight = 2\n");
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0], Catch::Contains("sets moderation.reported_weight, which has no effect") &&
                           Catch::Contains("kind \"reports\"") &&
                           Catch::Contains("\"random_audit\""));
}

TEST_CASE("an intervention after the end of the run never happens", "[scenario]") {
  const std::string change = "set = { \"moderation.reviewers\" = 4 }\n";
  const auto late = idle_in("[[intervention]]\nat = \"9d\"\ntitle = \"more\"\n" + change);
  REQUIRE(late.size() == 1);
  CHECK(late[0] ==
        "x.toml:7: warning: intervention \"more\" never happens: it would take effect after 9d, "
        "and the run ends after 9d");
  CHECK(idle_in("[[intervention]]\nat = \"8d\"\n" + change).empty());
}

TEST_CASE("a campaign that looks before the detector acts is said to learn nothing", "[scenario]") {
  const auto found_with = [](const std::string& latency, const std::string& evasion) {
    return idle_in("[[generator]]\nname = \"g\"\nkind = \"hosted_model\"\nevasion = { " + evasion +
                   " }\n[[detector]]\nname = \"d\"\nkind = \"statistical\"\nlatency = \"" +
                   latency + "\"\n");
  };
  const auto found = found_with("6h", "kind = \"evolution\"");
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("x.toml:8: warning: generator.g looks at its posts after 6h"));
  CHECK(found_with("5h", "kind = \"evolution\"").empty());
  CHECK(found_with("6h", "kind = \"evolution\", fate_window = \"1d\"").empty());
  CHECK(found_with("6h", "kind = \"none\"").empty());
}
