// Setting of single values by path.
#include "sim/config/set_path.hpp"

#include "sim/config/config_error.hpp"
#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_params.hpp"

using namespace redoubt;
using redoubt::testing::at_line;

namespace {

Document document() {
  Document result;
  result.files = {"x.toml"};
  Table farm;
  farm.set("name", at_line(1, "farm"));
  farm.set("budget", at_line(2, 1.5));
  Table dated;
  dated.set("at", at_line(4, "30d"));
  result.table().set("generator", at_line(1, Array{at_line(1, farm)}));
  result.table().set("intervention", at_line(4, Array{at_line(4, dated)}));
  result.table().set("title", at_line(5, "t"));
  return result;
}

std::string error(const char* path) {
  Document doc = document();
  try {
    set_path(doc, path, at_line(0, 1.0));
  } catch (const ConfigError& e) {
    return e.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a path sets a value in tables, by name and by place", "[config]") {
  Document doc = document();
  set_path(doc, "generator.farm.budget", at_line(0, 2.0));
  set_path(doc, "generator.farm.evasion.sigma", at_line(0, 0.8));
  set_path(doc, "intervention.0.at", at_line(0, "5d"));
  set_path(doc, "users.benign_posts_per_day", at_line(0, 3.0));
  set_path(doc, "title", at_line(0, "u"));
  CHECK(
      inline_toml(doc.root) ==
      "{ generator = [{ name = \"farm\", budget = 2.0, evasion = { sigma = 0.8 } }], "
      "intervention = [{ at = \"5d\" }], title = \"u\", users = { benign_posts_per_day = 3.0 } }");
}

TEST_CASE("later messages name the origin of a set value, not a line", "[config]") {
  Document doc = document();
  set_path(doc, "a.b", at_line(7, Array{at_line(7, 1.0)}));
  set_path(doc, "a.c", at_line(7, 1.0));
  set_path(doc, "a.d", at_line(7, 1.0), "point 17");
  const Table& a = *doc.table().find("a")->get<Table>();
  CHECK(position_text(doc, (*a.find("b")->get<Array>())[0].where) == "--set: ");
  CHECK(position_text(doc, a.find("c")->where) == "--set: ");
  CHECK(position_text(doc, a.find("d")->where) == "point 17: ");
  CHECK(doc.files.size() == 3);
}

TEST_CASE("paths that cannot be followed say why", "[config]") {
  CHECK(error("generator.fram.budget") ==
        "--set: generator.fram is not known (did you mean \"farm\"?)");
  CHECK(error("intervention.1.at") == "--set: intervention.1 is not known (known: 0)");
  CHECK(error("generator.farm") ==
        "--set: generator.farm is a whole table (set one of its keys: generator.farm.KEY)");
  CHECK(error("title.x") == "--set: title is a single value: nothing can be set below it");
  CHECK(error("a..b") ==
        "--set: \"a..b\" is not a path (must be keys joined by dots, such as "
        "propagation.branching_factor)");
  CHECK(error("").starts_with("--set: \"\" is not a path"));
  CHECK(error("a.").starts_with("--set: \"a.\" is not a path"));
}

TEST_CASE("a value is found by the path that sets it", "[config]") {
  Document document;
  Array farms;
  Table farm;
  farm.set("name", Value{.where = {}, .data = std::string("farm")});
  farm.set("budget", Value{.where = {}, .data = 5.0});
  farms.push_back(Value{.where = {}, .data = farm});
  document.table().set("generator", Value{.where = {}, .data = farms});
  REQUIRE(find_path(document, "generator.farm.budget") != nullptr);
  CHECK(*find_path(document, "generator.farm.budget")->get<double>() == 5.0);
  CHECK(find_path(document, "generator.fram.budget") == nullptr);
  CHECK(find_path(document, "generator.farm.budget.x") == nullptr);
  CHECK(find_path(document, "moderation") == nullptr);
}
