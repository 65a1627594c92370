// Scores of policies over draws, worked by hand.
#include "analysis/statistics/robustness.hpp"

#include <limits>

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("regret and satisficing count only draws that all policies met", "[robustness]") {
  const PolicyTable values{{1, 4, 3, kNone}, {2, 2, 2, 0}};
  const auto scores = score_policies(values, 2);
  CHECK(scores[0].draws == 3);
  CHECK(scores[0].mean == Approx(8.0 / 3));
  CHECK(scores[0].worst == 4);
  CHECK(scores[0].worst_regret == 2);
  CHECK(scores[1].worst_regret == 1);
  CHECK(scores[1].mean_regret == Approx(1.0 / 3));
  CHECK(scores[0].satisficing == Approx(1.0 / 3));
  CHECK(scores[1].satisficing == Approx(1));
}

TEST_CASE("the Pareto front holds what nothing beats everywhere", "[robustness]") {
  CHECK(pareto_front({{1, 5}, {2, 2}, {3, 3}, {5, 1}, {2, 2}}) ==
        std::vector<bool>{true, true, false, true, true});
}

TEST_CASE("evidence states a share with Wilson's interval", "[robustness]") {
  const Evidence e = evidence({true, true, true, true, true, true, true, true, true, false});
  CHECK(e.holds == 9);
  CHECK(e.share.value == Approx(0.9));
  CHECK(e.share.low == Approx(0.5958).margin(1e-4));  // Wilson 1927 for 9 of 10
  CHECK(e.share.high == Approx(0.9821).margin(1e-4));
}

TEST_CASE("cost per harm avoided is a ratio of means over the same draws", "[robustness]") {
  const auto found = cost_per_harm({5, 6, kNone}, {10, 10, 10}, {30, 40, 1}, {0, 10, 0});
  CHECK(found.cost.value == Approx(30));
  CHECK(found.avoided.value == Approx(4.5));
  CHECK(found.ratio.value == Approx(30 / 4.5));
  CHECK_FALSE(found.clear);  // Student's t: 4.5 ± 6.4 from two draws
  CHECK(cost_per_harm({5, 6, 5}, {10, 10, 10}, {1, 1, 1}, {0, 0, 0}).clear);  // 4.7 ± 1.4
  CHECK_FALSE(cost_per_harm({5}, {10}, {1}, {0}).clear);
  CHECK_FALSE(cost_per_harm({9, 11}, {10, 10}, {1, 1}, {0, 0}).clear);
}
