// What a result file says about the program and machine that made it.
#include "analysis/io/gather_provenance.hpp"

#include <map>

#include "analysis/io/built_from.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("provenance names program, times and libraries", "[provenance]") {
  const std::chrono::system_clock::time_point start{std::chrono::seconds(951782400)};
  const Provenance all = gather_provenance(start, "redoubt run a.toml");
  const std::map<std::string, std::string> facts(all.begin(), all.end());
  CHECK(facts.at("started") == "2000-02-29T00:00:00Z");
  CHECK(facts.at("ended") > "2025");
  CHECK(std::stod(facts.at("wall_seconds")) > 7e8);
  CHECK(facts.at("command_line") == "redoubt run a.toml");
  CHECK(facts.at("libraries").starts_with("HDF5 1."));
  CHECK_FALSE(facts.at("program_version").empty());
  CHECK_FALSE(facts.at("compiler").empty());
  CHECK(facts.at("git_commit") == built_from_commit());
}
