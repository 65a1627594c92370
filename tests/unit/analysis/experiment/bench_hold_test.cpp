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
  CHECK(result.least == 1.5);
  CHECK(result.most == 4);
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

TEST_CASE("many pairs give the median and its interval by order statistics", "[bench]") {
  std::vector<double> ratios;
  for (int i = 100; i > 0; --i) ratios.push_back(1 + i / 10000.0);
  const BenchResult result = sum_up_pairs("x", ratios, 1.02);
  CHECK(result.value == Approx(1.00505));
  CHECK(result.low == Approx(1.0040));   // rank 40: the binomial leaves 1.96·√100/2 on each side
  CHECK(result.high == Approx(1.0061));  // rank 61
  CHECK(result.met);
  CHECK_FALSE(sum_up_pairs("x", ratios, 1.0055).met);  // the median is below it, the interval not
}
