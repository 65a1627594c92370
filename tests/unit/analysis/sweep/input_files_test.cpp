// Parameters that name input files are found by their unit, not by a list of names.
#include "analysis/sweep/input_files.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt::analysis;

TEST_CASE("the network's two files are input files, and nothing else of a full scenario",
          "[sweep]") {
  const auto files = input_files(redoubt::test::scenario_of(R"(
[scenario]
name = "files"
horizon = "2d"
[network]
file = "ring.txt"
[provider]
[[generator]]
name = "campaign"
kind = "hosted_model"
[[detector]]
name = "classifier"
kind = "statistical"
)"));
  CHECK(files == std::map<std::string, std::string>{{"network.file", "ring.txt"},
                                                    {"network.node_file", ""}});
}
