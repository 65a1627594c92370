// `attribute` as a user calls it: table, JSON, figure, finished runs used again, errors in a line.
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

const std::string kSources = R"([[source]]
name = "often"
off = { "users.benign_posts_per_day" = 0 }
[[source]]
name = "raters"
off = { "moderation.specificity" = 1 }
)";

const std::string kCall = "attribute tiny.toml --replicates 2 --metric publications.sum ";

TemporaryFolder& with_scenario(TemporaryFolder& folder) {
  folder.write("tiny.toml", std::string(kTinyScenario) + kSources);
  return folder;
}

}  // namespace

TEST_CASE("attribute prints a table or JSON and leaves a figure", "[attribution][cli]") {
  TemporaryFolder folder;
  const Printed table = run_program(with_scenario(folder), kCall + "-o out");
  REQUIRE(table.status == 0);
  CHECK(holds(table.out, "exact over all orders; 4 combinations"));
  CHECK(holds(table.error, "out/attribution.html"));
  CHECK(holds(read_file(folder.path() / "out" / "attribution.html"), "<svg"));
  const Printed json = run_program(folder, kCall + "-o out --json --quiet");
  CHECK(json.error.empty());
  const auto answer = nlohmann::json::parse(json.out);
  CHECK(answer == nlohmann::json::parse(read_file(folder.path() / "out" / "attribution.json")));
  double sum = 0;
  for (const auto& source : answer["sources"]) sum += source["mean"].get<double>();
  CHECK(sum == Approx(answer["every_source_on"]["mean"].get<double>()));  // off: nobody writes
  CHECK(answer["exact"] == true);
}

TEST_CASE("interventions are sources by the name of their kind", "[attribution][cli]") {
  TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + kSources +
                                "[[intervention]]\nat = \"6h\"\nset = { "
                                "\"propagation.ranking\" = \"random\" }\n"
                                "[[intervention]]\nat = \"6h\"\nkind = \"random_audit\"\n");
  const Printed json =
      run_program(folder, kCall + "--sources often,random_audit,intervention_0 --json --quiet");
  INFO(json.error);
  REQUIRE(json.status == 0);
  const auto answer = nlohmann::json::parse(json.out);
  REQUIRE(answer["sources"].size() == 3);
  CHECK(answer["sources"][1]["name"] == "random_audit");
  // Without names the scenario's own [[source]] tables are meant.
  const Printed own = run_program(folder, kCall + "-o own --json --quiet");
  REQUIRE(own.status == 0);
  CHECK(nlohmann::json::parse(own.out)["sources"].size() == 2);
}

TEST_CASE("attribute says in one line what it cannot answer", "[attribution][cli]") {
  TemporaryFolder folder;
  with_scenario(folder);
  const auto error = [&folder](const std::string& arguments) {
    const Printed printed = run_program(folder, arguments);
    CHECK(printed.status != 0);
    CHECK(printed.out.empty());
    CHECK(std::count(printed.error.begin(), printed.error.end(), '\n') == 1);
    return printed.error;
  };
  CHECK(holds(error(kCall + "--sources oftn"), "did you mean \"often\""));
  CHECK(holds(error("attribute tiny.toml --replicates 2 --metric publication.sum"),
              "did you mean \"publications\""));
  const std::string of = "attribute tiny.toml --replicates 2 --metric ";
  CHECK(holds(error(of + "cost_usd.final"), "has a value for each actor, and none is named"));
  CHECK(holds(error(of + "publications.A.sum"), "has no labels, so \"A\" names nothing"));
  CHECK(holds(error("attribute tiny.toml --replicates 1 --metric views.sum"), "at least 2"));
  CHECK(holds(error(kCall + "--define x=users.nobody:1"), "users.nobody is not known"));
  CHECK(holds(error(kCall + "--define x"), "NAME=PATH:VALUE"));
  CHECK(holds(error("attribute tiny.toml"), "--metric is required"));
  CHECK(files_in(folder) == "tiny.toml");
}
