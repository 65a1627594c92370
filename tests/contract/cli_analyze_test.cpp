// `analyze`, `tip` and `calibrate` as a user calls them, on a world that runs in milliseconds.
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

const std::string kTail = R"(
[constants]
"network.users" = 100
"scenario.horizon" = "3d"
[outcomes]
keep = ["publications.sum", "prevalence.mean", "cost_usd.moderation.final"]
harm = "prevalence.mean"
cost = "cost_usd.moderation.final"
)";

const std::string kPolicies = R"(base = "tiny.toml"
[design]
kind = "factorial"
samples = 6
replicates = 1
[levers.policy.options]
quiet = { "users.benign_posts_per_day" = 0.1 }
same = {}
[uncertainties]
"users.sessions_per_day" = { range = [2, 6] }
)" + kTail;

std::string sampled(const std::string& kind, int samples) {
  return "base = \"tiny.toml\"\n[design]\nkind = \"" + kind +
         "\"\nsamples = " + std::to_string(samples) + R"(
replicates = 1
[uncertainties]
"users.benign_posts_per_day" = { range = [0.2, 2] }
"moderation.audit_fraction" = { range = [0.01, 0.02] }
)" + kTail;
}

void sweep(const TemporaryFolder& folder, const std::string& text) {
  folder.write("tiny.toml", kTinyScenario);
  folder.write("s.toml", text);
  REQUIRE(run_program(folder, "sweep s.toml -o out --quiet").status == 0);
}

nlohmann::json answer(const TemporaryFolder& folder, const std::string& arguments) {
  const Printed printed = run_program(folder, arguments + " --json");
  REQUIRE(printed.status == 0);
  return nlohmann::json::parse(printed.out);
}

}  // namespace

TEST_CASE("analyze compares settings with the baseline, draw by draw", "[sweep][analyze]") {
  TemporaryFolder folder;
  sweep(folder, kPolicies);
  const auto json = answer(folder, "analyze out");
  REQUIRE(json["comparisons"].size() == 6);  // two settings × three outcomes
  CHECK(json["common_random_numbers"] == true);
  CHECK(json["replicates"] == 1);
  const auto& quiet = json["comparisons"][0];
  CHECK(quiet["policy"] == "policy = quiet");
  CHECK(quiet["pairs"] == 6);
  CHECK(quiet["difference"].get<double>() < 0);
  CHECK(quiet["lower_share"] == 1);
  const auto& same = json["comparisons"][1];
  CHECK(same["difference"] == 0);  // common random numbers: nothing changed, nothing differs
  CHECK(same["half_width"] == 0);
  CHECK(json["prices"].size() == 2);
  const std::string text = run_program(folder, "analyze out").out;
  CHECK(holds(text, "draws of the assumed parameters"));
  CHECK(holds(text, "Bonferroni"));
}

TEST_CASE("analyze chooses among levers of platforms only", "[sweep][analyze]") {
  TemporaryFolder folder;
  sweep(folder, kPolicies);
  CHECK(holds(run_program(folder, "analyze out --optimize").error, "no platform, provider"));
  std::string text = kPolicies;
  text.replace(text.find("users.benign_posts_per_day"), 26, "moderation.audit_fraction");
  folder.write("s.toml", text);
  REQUIRE(run_program(folder, "sweep s.toml -o allowed --quiet").status == 0);
  const auto json = answer(folder, "analyze allowed --optimize");
  REQUIRE(json.size() == 3);
  CHECK(json[0]["policy"] == "baseline");
  CHECK(json[0]["scores"][0]["outcome"] == "prevalence.mean");
  CHECK(json[0]["scores"] == json[2]["scores"]);  // "same" is the baseline
  CHECK(json[0]["scores"][0]["draws"] == 6);
  CHECK(holds(run_program(folder, "analyze allowed --optimize --limit 1").error,
              "--limit is for one outcome"));
  const std::string limited = "analyze allowed --optimize --outcome prevalence.mean --limit 1";
  CHECK(answer(folder, limited)[0]["scores"][0]["satisficing"] == 1);
  const std::string words = run_program(folder, "analyze allowed --optimize").out;
  CHECK(holds(words, "share the luck of the same 1 replicates"));
}

TEST_CASE("an attacker's lever is found where a dated change hides it", "[sweep][analyze]") {
  TemporaryFolder folder;
  std::string text = kPolicies;
  const std::string quiet = "{ \"users.benign_posts_per_day\" = 0.1 }";
  text.replace(text.find(quiet), quiet.size(),
               "{ intervention = [{ at = \"1d\", set = { \"generator.campaign.posts_per_day\" = 1 "
               "} }] }");
  sweep(folder, text);
  CHECK(holds(run_program(folder, "analyze out --optimize").error,
              "the lever policy sets generator.campaign.posts_per_day"));
}

TEST_CASE("without a baseline --optimize asks for what satisfies", "[sweep][analyze]") {
  TemporaryFolder folder;
  std::string text = kPolicies;
  text.replace(text.find("samples"), 0, "baseline = false\n");
  text.replace(text.find("users.benign_posts_per_day"), 26, "moderation.audit_fraction");
  sweep(folder, text);
  CHECK(holds(run_program(folder, "analyze out --optimize").error, "has no baseline"));
  const auto json = answer(folder, "analyze out --optimize --outcome prevalence.mean --limit 1");
  REQUIRE(json.size() == 2);
  CHECK(json[0]["policy"] == "policy = quiet");
}

TEST_CASE("analyze finds which factor decides an outcome", "[sweep][analyze]") {
  TemporaryFolder folder;
  sweep(folder, sampled("saltelli", 16));
  const auto json = answer(folder, "analyze out --sensitivity sobol --outcome publications.sum");
  const auto& factors = json[0]["factors"];
  CHECK(factors[0]["factor"] == "users.benign_posts_per_day");  // the most important first
  CHECK(factors[0]["total"]["value"].get<double>() > 0.7);
  CHECK(factors[1]["total"]["value"].get<double>() < 0.1);
  CHECK(holds(run_program(folder, "analyze out --sensitivity morris").error, "design.kind"));
  CHECK(holds(run_program(folder, "analyze out").error, "no baseline"));
  CHECK(
      holds(run_program(folder, "analyze out --outcome publication.sum --sensitivity sobol").error,
            "did you mean \"publications.sum\""));
  REQUIRE(run_program(folder, "report out").status == 0);
  const std::string page = read_file(folder.path() / "out" / "report.html");
  CHECK(holds(page, "publications.sum against users.benign_posts_per_day"));
  CHECK_FALSE(holds(page, "<script"));
  const auto boxes = answer(folder, "analyze out --discover 'publications.sum>100'");
  CHECK(holds(boxes["best"]["limits"][0]["limit"].get<std::string>(), "benign_posts_per_day >="));
  CHECK(holds(run_program(folder, "analyze out --discover 'publications.sum=1'").error,
              "is not a condition"));
}

TEST_CASE("analyze ranks factors by their elementary effects", "[sweep][analyze]") {
  TemporaryFolder folder;
  sweep(folder, sampled("morris", 6));
  const auto json = answer(folder, "analyze out --sensitivity morris --outcome publications.sum");
  const auto& factors = json[0]["factors"];
  CHECK(factors[0]["factor"] == "users.benign_posts_per_day");
  CHECK(factors[0]["mean"].get<double>() > 50);
  CHECK(factors[1]["mean_absolute"]["value"].get<double>() <
        0.1 * factors[0]["mean_absolute"]["value"].get<double>());
}

TEST_CASE("tip finds where an outcome crosses a value in every replicate", "[sweep][analyze]") {
  TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  const std::string call =
      "tip tiny.toml --set network.users=100 --until 3d --quiet --lever "
      "users.benign_posts_per_day --range 0.1 4 --when 'publications.sum>150' ";
  const auto json = answer(folder, call + "-j 2");
  REQUIRE(json["crossings"].size() == 3);
  CHECK(json == answer(folder, call + "-j 1"));
  const double crossing = json["crossings"][0].get<double>();
  CHECK(crossing > 0.5);
  CHECK(crossing < 3);
  CHECK(holds(run_program(folder,
                          "tip tiny.toml --lever users.benign_postsperday --range 0.1 4 "
                          "--when 'publications.sum>150'")
                  .error,
              "benign_posts_per_day"));
}

TEST_CASE("calibrate finds the parameter that made the data, and says what it cannot know",
          "[sweep][analyze]") {
  TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  folder.write("t.toml", R"([design]
samples = 64
replicates = 1
[parameters]
"users.benign_posts_per_day" = { range = [0.2, 2] }
"moderation.audit_fraction" = { range = [0.01, 0.011] }
[targets]
"publications.sum" = { value = 150, error = 5 }
)");
  const auto json = answer(folder, "calibrate tiny.toml --targets t.toml --quiet");
  CHECK(json["points"] == 64);
  CHECK(json["parameters"][0]["verdict"] == "identified");
  CHECK(json["parameters"][1]["verdict"] != "identified");
  CHECK(json["targets"][0]["reached"].is_boolean());
  // "cal/" is the folder cal, and goes on there.
  const auto again = answer(folder, "calibrate tiny.toml --targets t.toml --quiet -o cal/");
  CHECK(again == json);
  CHECK(std::filesystem::exists(folder / "cal/results.h5"));
  CHECK(std::filesystem::exists(folder / "cal.toml"));
  folder.write("t.toml",
               "design = 3\n[parameters]\n\"moderation.audit_fraction\" = { range = "
               "[0.01, 0.02] }\n[targets]\n\"publications.sum\" = { value = 1 }\n");
  CHECK(holds(run_program(folder, "calibrate tiny.toml --targets t.toml").error, "t.toml:1"));
  folder.write("t.toml", "[targets]\n");
  CHECK(holds(run_program(folder, "calibrate tiny.toml --targets t.toml").error,
              "targets is missing"));
}
