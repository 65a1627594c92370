// A measure of a result file is what it was of the runs themselves.
#include "analysis/experiment/stored_outcomes.hpp"

#include <cmath>
#include <stdexcept>

#include "tests/support/catch.hpp"
#include "tests/support/example_result.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using namespace redoubt::test;

TEST_CASE("what a file holds is reduced as the run was", "[outcome]") {
  const testing::TemporaryFolder folder;
  write_example_result(folder.path() / "x.h5", 3);
  const ResultReader file(folder.path() / "x.h5");
  for (const char* text :
       {"prevalence.mean", "detection_rate.matcher.sum", "detection_rate.nightly+matcher.final",
        "wait.A/matcher.first_half", "cost_usd.all.final", "cost_usd.platform.max"}) {
    INFO(text);
    const Outcome outcome = parse_outcome(text);
    const std::vector<double> values = stored_outcome(file, outcome);
    REQUIRE(values.size() == 3);
    for (int i = 0; i < 3; ++i)
      CHECK(values[static_cast<std::size_t>(i)] == reduce(make_example_record(i), outcome));
  }
}

TEST_CASE("a measure that a file lacks is named with what it has", "[outcome]") {
  const testing::TemporaryFolder folder;
  write_example_result(folder.path() / "x.h5", 2);
  const ResultReader file(folder.path() / "x.h5");
  CHECK_THROWS_WITH(stored_outcome(file, parse_outcome("prevalance.mean")),
                    Catch::Contains("did you mean \"prevalence\"?"));
  CHECK_THROWS_WITH(stored_outcome(file, parse_outcome("cost_usd.farmer.sum")),
                    Catch::Contains("did you mean \"farm\"?"));
}
