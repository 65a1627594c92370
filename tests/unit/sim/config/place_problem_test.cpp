// A problem is placed at its parameter, else at the section, else at the file.
#include "sim/config/place_problem.hpp"

#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using redoubt::place_problem;

TEST_CASE("a late problem names the line of its parameter", "[config]") {
  const auto document =
      redoubt::analysis::read_toml_text("[network]\nusers = 50\n\n[users]\n", "world.toml");
  CHECK(place_problem(document, "network.users is 50 (too few)") ==
        "world.toml:2: network.users is 50 (too few)");
  CHECK(place_problem(document, "network.mean_degree is 9") ==
        "world.toml:1: network.mean_degree is 9");
  CHECK(place_problem(document, "propagation.rule is x") == "world.toml: propagation.rule is x");
  CHECK(place_problem({}, "network.users is 50") == "network.users is 50");
}
