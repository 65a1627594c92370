// Factors: every value of a whole range is as likely, and what contradicts itself is refused.
#include "analysis/sweep/factor.hpp"

#include <map>

#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

struct Reading {
  std::vector<Factor> factors;
  std::string problems;
};

Reading reading(const std::string& text) {
  const Document document = read_toml_text("[levers]\n" + text, "s.toml");
  Problems problems(document);
  Reading result;
  result.factors = read_factors(document.table().find("levers"), Role::lever, problems);
  try {
    problems.throw_if_any();
  } catch (const ConfigError& error) {
    result.problems = error.what();
  }
  return result;
}

bool says(const std::string& text, const std::string& words) {
  return reading(text).problems.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("whole numbers of a range are equally likely, its ends included", "[sweep][factor]") {
  const Reading read = reading("a = { range = [2, 5], whole = true }");
  REQUIRE(read.problems.empty());
  std::map<double, int> counts;
  for (int i = 0; i < 4000; ++i) ++counts[read.factors[0].number_at((i + 0.5) / 4000)];
  CHECK(counts == std::map<double, int>{{2, 1000}, {3, 1000}, {4, 1000}, {5, 1000}});
}

TEST_CASE("whole numbers on a logarithmic scale reach both ends and no further",
          "[sweep][factor]") {
  const Reading read = reading("a = { range = [1, 7], whole = true, log = true }");
  REQUIRE(read.problems.empty());
  std::map<double, int> counts;
  for (int i = 0; i < 3000; ++i) ++counts[read.factors[0].number_at((i + 0.5) / 3000)];
  CHECK(counts.begin()->first == 1);
  CHECK(counts.rbegin()->first == 7);
  CHECK(counts[1] == 1000);  // [1, 2) is a third of [1, 8) in logarithms
}

TEST_CASE("ranges that contradict themselves are refused", "[sweep][factor]") {
  CHECK(says("a = { range = [3, 1] }", "s.toml:2"));
  CHECK(says("a = { range = [3, 1] }", "it is empty"));
  CHECK(says("a = { range = [0, 1], log = true }", "above 0"));
  CHECK(says("a = { range = [1, 2], log = true, dist = \"normal\", mean = 1, sd = 1 }", "log"));
  CHECK(says("a = { range = [1, 2.5], whole = true }", "two whole numbers"));
  CHECK(says("a = { range = [\"1d\", 2] }", "two durations"));
  CHECK(says("a = []", "empty list"));
  CHECK(says("a = 3", "a list of values"));
}
