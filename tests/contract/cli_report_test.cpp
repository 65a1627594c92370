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
  CHECK(data["overview"]["head"] == nlohmann::json{"Measure", "first", "second"});
  CHECK(data["overview"]["rows"].size() > 5);
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
  REQUIRE(data["race"]["rows"].size() == 8);
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
