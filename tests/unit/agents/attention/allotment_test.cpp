// Units go where the rule says: shares, remainders, marginal discoveries, cut-off counts.
#include "agents/attention/allotment.hpp"

#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("units are spread evenly, the rest in turn", "[attention]") {
  CHECK(allot_uniformly(6, 3, 5) == UnitsBySite{2, 2, 2});
  UnitsBySite sum(3, 0);
  for (std::uint64_t round = 0; round < 3; ++round) {
    const UnitsBySite now = allot_uniformly(4, 3, round);
    for (std::size_t i = 0; i < 3; ++i) sum[i] += now[i];
  }
  CHECK(sum == UnitsBySite{4, 4, 4});
}

TEST_CASE("shares are kept to one unit, and all units go out", "[attention]") {
  CHECK(allot_in_proportion(10, {5, 3, 2}) == UnitsBySite{5, 3, 2});
  const UnitsBySite rounded = allot_in_proportion(10, {1, 1, 1});
  CHECK(rounded == UnitsBySite{4, 3, 3});
}

TEST_CASE("greedy units follow what the next one would find", "[attention]") {
  // P(Y >= 1 | 1) = 0.632 > P(Y >= 2 | 2) = 0.594 > P(Y >= 2 | 1) = 0.264.
  CHECK(allot_greedily(3, {2, 1}, UnitFinds::one) == UnitsBySite{2, 1});
  CHECK(allot_greedily(2, {2, 1}, UnitFinds::one) == UnitsBySite{1, 1});
  CHECK(allot_greedily(1, {1, 2}, UnitFinds::all) == UnitsBySite{0, 1});
  CHECK(allot_greedily(4, {1, 2}, UnitFinds::all) == UnitsBySite{2, 2});
}

TEST_CASE("a count that was cut off stands for the mean of all that would be", "[attention]") {
  CHECK(poisson_at_least(1, 2.0) == Approx(1 - portable::exp(-2.0)));
  CHECK(poisson_mean_from(0, 2.0) == Approx(2.0));
  CHECK(poisson_mean_from(1, 2.0) == Approx(2.0 / (1 - portable::exp(-2.0))));
  CHECK(poisson_mean_from(50, 0.1) == Approx(50.0));
}

TEST_CASE("an urn is drawn by its weights", "[attention]") {
  CHECK(site_at({1, 3}, 0.2) == 0);
  CHECK(site_at({1, 3}, 0.3) == 1);
  CHECK(site_at({1, 3}, 0.999999) == 1);
}
