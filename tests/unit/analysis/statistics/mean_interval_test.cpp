// Means with Student's t intervals, and how they are put into words.
#include "analysis/statistics/mean_interval.hpp"

#include <limits>
#include <vector>

#include "analysis/words/number_words.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("t factors are those of the tables", "[report]") {
  CHECK(t_factor(2) == Approx(12.7062).epsilon(1e-5));
  CHECK(t_factor(8) == Approx(2.36462).epsilon(1e-5));
  CHECK(t_factor(8, 3) > t_factor(8));
}

TEST_CASE("an interval leaves out what is missing", "[report]") {
  const double missing = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> values{1, 2, missing, 3};
  const MeanInterval interval = mean_interval(values);
  CHECK(interval.replicates == 3);
  CHECK(interval.mean == Approx(2));
  CHECK(interval.half_width == Approx(4.302653 / std::sqrt(3.0)));
  CHECK_FALSE(interval.differs_from(0));
  CHECK(interval.differs_from(-1));
}

TEST_CASE("one replicate gives no interval, none no mean", "[report]") {
  const std::vector<double> one{4};
  CHECK(mean_interval(one).known());
  CHECK_FALSE(mean_interval(one).has_interval());
  CHECK_FALSE(mean_interval(one).differs_from(0));
  CHECK_FALSE(mean_interval(std::vector<double>{}).known());
}

TEST_CASE("numbers keep the digits that their uncertainty carries", "[report]") {
  CHECK(interval_words({51.234, 2.31, 8}) == "51\u00a0±\u00a02");
  CHECK(interval_words({51.234, 0.31, 8}) == "51.2\u00a0±\u00a00.3");
  CHECK(interval_words({0.20981, 0.0117, 8}) == "0.210\u00a0±\u00a00.012");
  CHECK(interval_words({49813, 1290, 8}) == "49\u202f800\u00a0±\u00a01300");
  CHECK(interval_words({-3.14159, std::numeric_limits<double>::quiet_NaN(), 1}) == "\u22123.14");
  CHECK(number_words(90) == "90");
  CHECK(number_words(0) == "0");
  CHECK(percent_words({0.512, 0.023, 8}) == "51\u00a0±\u00a02\u202f%");
}
