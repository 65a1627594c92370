// Names of actors in a scenario.
#include "sim/config/named_tables.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_params.hpp"

using namespace redoubt;
using redoubt::testing::at_line;

namespace {

Value named(std::int32_t line, Value name) {
  Table table;
  table.set("name", std::move(name));
  return at_line(line, table);
}

Document with_detectors(Value detectors) {
  Document document;
  document.files = {"x.toml"};
  document.table().set("detector", std::move(detectors));
  return document;
}

}  // namespace

TEST_CASE("named tables come in the order of the file with their paths", "[config]") {
  const Document doc = with_detectors(
      at_line(1, Array{named(1, at_line(2, "nightly")), named(5, at_line(6, "fast-1"))}));
  Problems problems(doc);
  const std::vector<NamedTable> tables = named_tables(doc.table(), "detector", problems);
  CHECK(problems.empty());
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].path == "detector.nightly");
  CHECK(tables[1].name == "fast-1");
  CHECK(tables[1].value->where.line == 5);
  CHECK(named_tables(doc.table(), "generator", problems).empty());
  CHECK(numbered_tables(doc.table(), "detector", problems)[1].path == "detector.1");
}

TEST_CASE("missing, repeated and malformed names are problems", "[config]") {
  const Document doc = with_detectors(
      at_line(1, Array{at_line(1, Table{}), named(2, at_line(2, "a")), named(4, at_line(4, "a")),
                       named(6, at_line(6, "a.b")), named(8, at_line(8, 3.0)), at_line(9, 1.5)}));
  Problems problems(doc);
  CHECK(named_tables(doc.table(), "detector", problems).size() == 1);
  const std::vector<std::string> expected{
      "x.toml:1: detector.0 has no name (every [[detector]] must have one)",
      "x.toml:4: detector.a is stated twice (first in line 2)",
      "x.toml:6: detector.3.name is \"a.b\" (must be letters, digits, _ and -, at most 64)",
      "x.toml:8: detector.4.name is 3.0 (must be letters, digits, _ and -, at most 64)",
      "x.toml:9: detector.5 is 1.5 (must be tables that begin with [[detector]])"};
  CHECK(problems.messages() == expected);
}

TEST_CASE("a single table where several are meant is explained", "[config]") {
  const Document doc = with_detectors(at_line(3, Table{}));
  Problems problems(doc);
  CHECK(named_tables(doc.table(), "detector", problems).empty());
  CHECK(problems.messages() ==
        std::vector<std::string>{"x.toml:3: detector is {} (must be tables that begin with "
                                 "[[detector]])"});
}
