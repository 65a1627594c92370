// `report` with several results: one page with both, and helpful errors.
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

nlohmann::json data_of(const std::filesystem::path& page) {
  const std::string html = read_file(page);
  const std::string start = "id=\"redoubt-data\">";
  const std::size_t from = html.find(start) + start.size();
  return nlohmann::json::parse(html.substr(from, html.find("</script>", from) - from));
}

void run_two(const TemporaryFolder& folder) {
  folder.write("tiny.toml", kTinyScenario);
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o set/first.h5").status == 0);
  const char* other =
      "run tiny.toml --quiet -o set/second.h5 --set detector.classifier.flag_rate=0.2";
  REQUIRE(run_program(folder, other).status == 0);
}

}  // namespace

TEST_CASE("a folder of results becomes one page with a table side by side", "[report]") {
  const TemporaryFolder folder;
  run_two(folder);
  const Printed printed = run_program(folder, "report set");
  CHECK(printed.status == 0);
  CHECK(printed.out == "set/report.html\n");
  const nlohmann::json data = data_of(folder.path() / "set/report.html");
  CHECK(data["scenarios"] == nlohmann::json{"first", "second"});
  CHECK(data["series"]["prevalence"]["axes"][0]["labels"] == data["scenarios"]);
  const nlohmann::json& differences = data["differences"]["rows"];
  REQUIRE(differences.size() == 1);
  CHECK(differences[0][0] == "detector.classifier.flag_rate");
  CHECK(differences[0][2] == "0.2");
  const nlohmann::json& overview = data["overview"];
  CHECK(overview["head"] == nlohmann::json{"Measure", "first", "second", "second − first"});
  REQUIRE(overview["rows"].size() > 5);
  CHECK(overview["changes"].size() == overview["rows"].size());
  CHECK(overview["rows"][0][0] == "Detection rate: classifier (%)");
  for (const nlohmann::json& row : overview["rows"]) CHECK(row.size() == 4);
  CHECK(run_program(folder, "report set/first.h5 set/second.h5").out == "report.html\n");
}

TEST_CASE("a folder with one result gives its usual page", "[report]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o alone/tiny.h5").status == 0);
  REQUIRE(run_program(folder, "report alone").status == 0);
  const nlohmann::json data = data_of(folder.path() / "alone/report.html");
  CHECK(data["scenarios"].empty());
  CHECK(data["key_figures"].size() > 2);
  REQUIRE(data["race"]["rows"].size() == 9);
  CHECK(data["race"]["head"][1] == "unclear");
  CHECK(data["race"]["rows"][0].size() == data["race"]["head"].size());
}

TEST_CASE("report says what it cannot show", "[report]") {
  const TemporaryFolder folder;
  run_two(folder);
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o hourly.h5 --set scenario.sample_every=1h")
              .status == 0);
  const Printed mixed = run_program(folder, "report set/first.h5 hourly.h5");
  CHECK(mixed.status == 1);
  CHECK(holds(mixed.error, "same sample_every"));
  std::filesystem::create_directory(folder.path() / "empty");
  CHECK(holds(run_program(folder, "report empty").error, "holds no result"));
  CHECK(holds(run_program(folder, "report set set/first.h5").error, "named twice"));
  CHECK(run_program(folder, "report").status == 2);
}

TEST_CASE("interventions are compared by what they are, not by their place", "[report]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  folder.write("more.toml", std::string(kTinyScenario) +
                                "[[intervention]]\nat = \"12h\"\ntitle = \"more reviewers\"\n"
                                "set = { \"moderation.reviewers\" = 4 }\n");
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o a.h5").status == 0);
  REQUIRE(run_program(folder, "run more.toml --quiet -o b.h5").status == 0);
  REQUIRE(run_program(folder, "report a.h5 b.h5 -o ab.html").status == 0);
  const nlohmann::json data = data_of(folder.path() / "ab.html");
  for (const nlohmann::json& row : data["differences"]["rows"])
    CHECK(holds(row[0], "intervention.more reviewers."));
}

TEST_CASE("a dated run has its date, and a sweep its tables and panels", "[report]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  folder.write("s.toml",
               "base = \"tiny.toml\"\n[design]\nkind = \"factorial\"\nreplicates = 1\nsamples = 2\n"
               "[levers]\n\"moderation.reviewers\" = [1, 2]\n[uncertainties]\n"
               "\"users.sessions_per_day\" = { range = [1, 2] }\n[outcomes]\nkeep = "
               "[\"prevalence.mean\", \"wait_hours.mean\"]\n");
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o d.h5 --set scenario.starts_on=2021-03-01")
              .status == 0);
  REQUIRE(run_program(folder, "report d.h5").status == 0);
  CHECK(data_of(folder.path() / "d.html")["starts_on"] == "2021-03-01");
  REQUIRE(run_program(folder, "sweep s.toml -o s --quiet").status == 0);
  REQUIRE(run_program(folder, "report s -o s.html").status == 0);
  const std::string page = read_file(folder.path() / "s.html");
  for (const char* part :
       {"<h2>Prevalence (%)", "What moves what", "Against the base",
        "class=\"left\">moderation.reviewers</th>", "class=\"base\"", "<code>prevalence.mean"})
    CHECK(holds(page, part));
}
