// Reviewers as signal detectors: sensitivity, specificity and criterion shifts come back.
#include "agents/moderation/rater.hpp"

#include <cmath>
#include <vector>

#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

TEST_CASE("a rater without bias has the sensitivity and specificity it was given",
          "[moderation][rater]") {
  const Rater rater(0.95, 0.99, {0, 0});
  for (const std::uint8_t group : std::vector<std::uint8_t>{0, 1}) {
    CHECK(rater.probability(true, group) == Approx(0.95).epsilon(1e-12));
    CHECK(rater.probability(false, group) == Approx(0.01).epsilon(1e-12));
  }
}

TEST_CASE("a shifted criterion raises hits and false alarms of that group alone",
          "[moderation][rater]") {
  const Rater rater(0.8, 0.9, {0, 0.5, -0.5});
  const double z_hit = portable::normal_quantile(0.8);
  const double c = portable::normal_quantile(0.9);
  CHECK(rater.probability(true, 0) == Approx(0.8));
  CHECK(rater.probability(true, 1) == Approx(portable::normal_cdf(z_hit + 0.5)));
  CHECK(rater.probability(false, 1) == Approx(portable::normal_cdf(0.5 - c)));
  CHECK(rater.probability(true, 2) == Approx(portable::normal_cdf(z_hit - 0.5)));
  CHECK(rater.probability(false, 2) == Approx(portable::normal_cdf(-0.5 - c)));
  // d' is the same in all groups: only the criterion moved.
  for (const std::uint8_t g : std::vector<std::uint8_t>{0, 1, 2})
    CHECK(portable::normal_quantile(rater.probability(true, g)) -
              portable::normal_quantile(rater.probability(false, g)) ==
          Approx(z_hit + c));
}

TEST_CASE("perfect and hopeless raters are exact", "[moderation][rater]") {
  const Rater perfect(1, 1, {0, 2});
  CHECK(perfect.probability(true, 1) == 1);
  CHECK(perfect.probability(false, 1) == 0);
  const Rater hopeless(0, 0, {0});
  CHECK(hopeless.probability(true, 0) == 0);
  CHECK(hopeless.probability(false, 0) == 1);
}

TEST_CASE("decisions have these frequencies and are the same for the same post",
          "[moderation][rater]") {
  const Rater rater(0.95, 0.9, {0});
  const KeyedDraws draws(3, 0);
  constexpr int kPosts = 20000;
  int hits = 0;
  int false_alarms = 0;
  for (std::uint64_t post = 0; post < kPosts; ++post) {
    const bool hit = rater.finds_harmful(true, 0, post, draws);
    hits += hit ? 1 : 0;
    false_alarms += rater.finds_harmful(false, 0, post + kPosts, draws) ? 1 : 0;
    CHECK(rater.finds_harmful(true, 0, post, draws) == hit);
  }
  CHECK(std::abs(hits / double{kPosts} - 0.95) < 4 * test::share_error(0.95, kPosts));
  CHECK(std::abs(false_alarms / double{kPosts} - 0.1) < 4 * test::share_error(0.1, kPosts));
}

TEST_CASE("evidence beyond a margin is that of a rater with a higher criterion",
          "[moderation][rater]") {
  const Rater rater(0.95, 0.99, {0});
  const Rater stricter(0.95, 0.99, {-0.7});
  for (const bool harmful : {true, false})
    CHECK(rater.probability_beyond(0.7, harmful, 0, 1) ==
          Approx(stricter.probability(harmful, 0)).epsilon(1e-12));
  CHECK(rater.probability_beyond(0, true, 0, 1) == rater.probability(true, 0));
  const Rater perfect(1, 1, {0});
  CHECK(perfect.probability_beyond(2, true, 0, 1) == 1);
}
