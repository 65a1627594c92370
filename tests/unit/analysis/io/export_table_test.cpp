// Text for other programs: quoting, words, exact numbers.
#include "analysis/io/export_table.hpp"

#include <sstream>

#include "analysis/io/number_text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/example_result.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt::analysis;
using namespace redoubt::test;
using redoubt::testing::TemporaryFolder;

namespace {

std::vector<std::string> lines_of(const std::ostringstream& out) {
  std::vector<std::string> lines;
  std::istringstream in(out.str());
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("a table has one line a row", "[export]") {
  const TemporaryFolder directory;
  write_example_result(directory / "a.h5", 2);
  std::ostringstream out;
  export_table(ResultReader(directory / "a.h5"), "cascades", TextFormat::csv, out);
  const auto lines = lines_of(out);
  REQUIRE(lines.size() == 1 + 7 + 8);
  CHECK(lines[0] == "replicate,size,virality,fate");
  CHECK(lines[1] == "0,9007199254740992,0,stayed");
  CHECK(lines[2] == "0,9007199254740991,0.3333333333333333,removed");
  CHECK(lines[4] == "0,9007199254740989,NaN,stayed");
  CHECK(lines[8].starts_with("1,9007199254740992"));
}

TEST_CASE("series stand in long form with their labels", "[export]") {
  const TemporaryFolder directory;
  write_example_result(directory / "a.h5", 2);
  const ResultReader file(directory / "a.h5");
  std::ostringstream out;
  export_series(file, "wait", TextFormat::csv, out);
  const auto lines = lines_of(out);
  REQUIRE(lines.size() == 1 + 2 * 5 * 2 * 3);
  CHECK(lines[0] == "series,replicate,time_days,group,detector,value");
  CHECK(lines[1] == "wait,0,0,A,nightly,0");
  CHECK(lines[3] == "wait,0,0,A,\"few shot \"\"β\"\"\",2");
  CHECK(lines[4] == "wait,0,0,B,nightly,3");
  CHECK(lines[7] == "wait,0,0.5,A,nightly,0.125");
  CHECK(lines.back() == "wait,1,2,B,\"few shot \"\"β\"\"\",6.5");

  std::ostringstream all;
  export_series(file, "", TextFormat::tsv, all);
  const auto rows = lines_of(all);
  CHECK(rows[0] == "series\treplicate\ttime_days\tdetector\tgroup\tgenerator\tactor\tvalue");
  CHECK(rows[1] == "prevalence\t0\t0\t\t\t\t\tNaN");
  CHECK(rows.size() == 1 + 2 * 5 * (1 + 3 + 6 + 2));
}

TEST_CASE("numbers read back as the same double", "[export]") {
  for (const double value : {0.1, 1.0 / 3.0, 1e300, -2.5e-300, 123456789.123456789})
    CHECK(std::stod(number_text(value)) == value);
  CHECK(number_text(5e-324) == "5e-324");
  CHECK(number_text(-0.0) == "-0");
}
