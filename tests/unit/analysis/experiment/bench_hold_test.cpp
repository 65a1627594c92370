// Benchmarks report medians, in-run ratios and a verdict by ratio; speeds are never asserted.
#include "analysis/experiment/bench_hold.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("rounds are summed up by medians and judged by the ratio", "[bench]") {
  const BenchResult result = sum_up_rounds("x", "1/s", {10, 40, 30}, {5, 10, 20}, 2.0);
  CHECK(result.value == 30);
  CHECK(result.baseline == 10);
  CHECK(result.ratio == 2.0);  // of 2, 4 and 1.5
  CHECK(result.noise == Approx(1.25));
  CHECK(result.met);
  CHECK_FALSE(sum_up_rounds("x", "1/s", {10, 30}, {5, 20}, 2.0).met);  // 1.75
}

TEST_CASE("the hold model gives one result for each pending count", "[bench]") {
  const auto results = bench_hold({.pending = {1000, 5000}, .rounds = 2, .holds_per_round = 20000});
  REQUIRE(results.size() == 2);
  for (const BenchResult& result : results) {
    CHECK(result.value > 0);
    CHECK(result.baseline > 0);
    CHECK(result.met == (result.ratio >= result.target));
    CHECK(result.unit == "million events/s");
  }
  CHECK(results[0].name == "hold model, 1e+03 pending, against std::priority_queue");
}
