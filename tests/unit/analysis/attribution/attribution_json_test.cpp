// An attribution is read back as it was written.
#include "analysis/attribution/attribution_json.hpp"

#include <fstream>

#include "analysis/report/attribution_figure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt::analysis;

namespace {

Attribution example() {
  Attribution a;
  a.scenario = "world";
  a.title = "A world";
  a.metric = "prevalence.mean";
  a.replicates = 4;
  a.coalitions = 4;
  a.all = {0.3, 0.02, 4};
  a.none = {0.1, 0.01, 4};
  a.explained = {0.2, 0.02, 4};
  a.shares = {{"one", "The <first>", {0.15, 0.01, 4}, 0}, {"two", "two", {0.05, 0.03, 4}, 0}};
  return a;
}

}  // namespace

TEST_CASE("an attribution survives its file", "[attribution]") {
  const redoubt::testing::TemporaryFolder folder;
  std::ofstream(folder.path() / kAttributionFile) << attribution_json(example());
  const Attribution read = read_attribution(folder.path());
  CHECK(attribution_json(read) == attribution_json(example()));
  CHECK(attribution_section(read) == attribution_section(example()));
}

TEST_CASE("another file is named", "[attribution]") {
  const redoubt::testing::TemporaryFolder folder;
  std::ofstream(folder.path() / kAttributionFile) << "{\"metric\": 5}";
  CHECK_THROWS_WITH(read_attribution(folder.path()), Catch::Contains("attribution.json is not"));
}
