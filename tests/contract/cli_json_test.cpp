// Machine-readable output of `redoubt list` is valid JSON of the promised form.
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;
using nlohmann::json;

TEST_CASE("list --json gives every parameter with unit, default, range, source and tag", "[cli]") {
  const TemporaryFolder folder;
  const json kinds = json::parse(run_program(folder, "list --json").out);
  REQUIRE(kinds.size() > 8);
  std::size_t parameters = 0;
  for (const json& kind : kinds)
    for (const json& parameter : kind.at("parameters")) {
      ++parameters;
      for (const char* key : {"name", "unit", "default", "range", "source", "tag"})
        CHECK(parameter.contains(key));
    }
  CHECK(parameters > 60);
}

TEST_CASE("every parameter has a source, and a published one names it with its year", "[cli]") {
  const TemporaryFolder folder;
  const std::regex year("(19|20)[0-9][0-9]");
  for (const json& kind : json::parse(run_program(folder, "list --params --json").out))
    for (const json& parameter : kind.at("parameters")) {
      const std::string source = parameter.at("source");
      INFO(kind.at("kind") << " " << parameter.at("name"));
      CHECK_FALSE(source.empty());
      if (parameter.at("tag") == "published") CHECK(std::regex_search(source, year));
    }
}

TEST_CASE("list --schema knows the sections", "[cli]") {
  const TemporaryFolder folder;
  const json schema = json::parse(run_program(folder, "list --schema").out);
  for (const char* section : {"scenario", "network", "generator", "detector", "moderation"})
    CHECK(schema.at("properties").contains(section));
  for (const json& form : schema["properties"]["generator"]["items"]["anyOf"]) {
    const json& choice = form.at("properties").at("choice").at("properties");
    CHECK(choice.at("own_model").at("properties").contains("fixed_usd"));
    CHECK(choice.contains("review_every"));
  }
}
