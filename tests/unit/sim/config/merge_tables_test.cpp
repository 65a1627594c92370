// Merging of scenarios.
#include "sim/config/merge_tables.hpp"

#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_params.hpp"

using namespace redoubt;
using redoubt::testing::at_line;

namespace {

Table table(std::initializer_list<std::pair<const char*, Value>> entries) {
  Table result;
  for (const auto& [key, value] : entries) result.set(key, value);
  return result;
}

Value one(std::int64_t number) {
  return at_line(1, number);
}

std::string merged_text(const Table& base, const Table& over) {
  return inline_toml({.where = {}, .data = merged(base, over)});
}

}  // namespace

TEST_CASE("tables merge key by key in the order of the base", "[config]") {
  const Table base =
      table({{"a", one(1)}, {"t", at_line(1, table({{"x", one(1)}, {"y", one(2)}}))}});
  const Table over = table({{"b", one(3)}, {"t", at_line(2, table({{"y", one(9)}}))}});
  CHECK(merged_text(base, over) == "{ a = 1, t = { x = 1, y = 9 }, b = 3 }");
  CHECK(merged(base, over).find("t")->where.line == 2);
}

TEST_CASE("arrays of tables merge by name, new names are appended", "[config]") {
  const Table farm = table({{"name", at_line(1, "farm")}, {"budget", one(1)}, {"size", one(5)}});
  const Table bots = table({{"name", at_line(1, "bots")}});
  const Table new_farm = table({{"name", at_line(2, "farm")}, {"budget", one(2)}});
  const Table api = table({{"name", at_line(2, "api")}});
  const Table base = table({{"generator", at_line(1, Array{at_line(1, farm), at_line(1, bots)})}});
  const Table over =
      table({{"generator", at_line(2, Array{at_line(2, api), at_line(2, new_farm)})}});
  CHECK(merged_text(base, over) ==
        "{ generator = [{ name = \"farm\", budget = 2, size = 5 }, { name = \"bots\" }, { name = "
        "\"api\" }] }");
}

TEST_CASE("another kind replaces the whole table", "[config]") {
  const Table base = table({{"name", at_line(1, "d")}, {"kind", at_line(1, "a")}, {"x", one(1)}});
  const Table over = table({{"name", at_line(2, "d")}, {"kind", at_line(2, "b")}});
  CHECK(merged_text(table({{"t", at_line(1, base)}}), table({{"t", at_line(2, over)}})) ==
        "{ t = { name = \"d\", kind = \"b\" } }");
  const Table same = table({{"kind", at_line(2, "a")}, {"y", one(2)}});
  CHECK(merged_text(table({{"t", at_line(1, base)}}), table({{"t", at_line(2, same)}})) ==
        "{ t = { name = \"d\", kind = \"a\", x = 1, y = 2 } }");
}

TEST_CASE("lists and tables without names replace", "[config]") {
  const Table base = table({{"l", at_line(1, Array{one(1), one(2)})},
                            {"i", at_line(1, Array{at_line(1, table({{"at", one(1)}}))})}});
  CHECK(merged_text(base, table({{"l", at_line(2, Array{one(3)})}, {"i", at_line(2, Array{})}})) ==
        "{ l = [3], i = [] }");
}

TEST_CASE("a name stated twice in the upper file stays for the checks to find", "[config]") {
  const Table x = table({{"name", at_line(1, "x")}});
  const Table base =
      table({{"g", at_line(1, Array{at_line(1, table({{"name", at_line(1, "y")}}))})}});
  const Table over = table({{"g", at_line(2, Array{at_line(2, x), at_line(3, x)})}});
  const Table result = merged(base, over);
  CHECK(result.find("g")->get<Array>()->size() == 3);
}
