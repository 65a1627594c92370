// Calibration on a model whose answer is known: what is identified, what is not, what is out of
// reach.
#include "analysis/statistics/abc.hpp"

#include <cmath>
#include <limits>

#include "analysis/statistics/least_squares.hpp"
#include "analysis/sweep/unit_points.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

namespace {

// The first two parameters decide the outcomes, the third nothing.
AbcQuestion question(double a, double b) {
  AbcQuestion q;
  const auto points = sobol_points(3, 1024, 1);
  for (std::uint64_t i = 0; i < points->size(); ++i) {
    const UnitPoint u = points->at(i);
    q.parameters.push_back(u);
    q.outcomes.push_back({2 * u[0] + u[1], u[0] * u[0] - u[1]});
  }
  q.targets = {2 * a + b, a * a - b};
  q.errors = {0, 0};
  return q;
}

}  // namespace

TEST_CASE("calibration finds what the outcomes decide and says what they do not", "[calibrate]") {
  const AbcFit fit = fit_by_abc(question(0.3, 0.6));
  CHECK(fit.accepted == 102);
  CHECK(fit.parameters[0].fit.value == Approx(0.3).margin(0.02));
  CHECK(fit.parameters[1].fit.value == Approx(0.6).margin(0.02));
  CHECK(fit.parameters[0].narrowing > 0.8);
  CHECK(fit.parameters[2].narrowing < 0.2);
  CHECK((fit.reached[0] && fit.reached[1]));
}

TEST_CASE("calibration says which target no point comes near", "[calibrate]") {
  AbcQuestion q = question(0.3, 0.6);
  q.targets[0] = 9;
  q.outcomes[5][0] = std::numeric_limits<double>::quiet_NaN();
  const AbcFit fit = fit_by_abc(q);
  CHECK(fit.used == 1023);
  CHECK_FALSE(fit.reached[0]);
  CHECK(fit.reached[1]);
}

TEST_CASE("a target that was hardly measured narrows nothing", "[calibrate]") {
  AbcQuestion q = question(0.3, 0.6);
  q.errors = {100, 100};  // outcomes span 3 and 2
  q.accept = 0.25;
  const AbcFit loose = fit_by_abc(q);
  // 256 accepted points of uneven weight: the standard error of a spread is about 5 %.
  for (const AbcParameter& parameter : loose.parameters) {
    CHECK(std::abs(parameter.narrowing) < 0.2);
    CHECK(parameter.fit.low < 0.12);
    CHECK(parameter.fit.high > 0.88);
  }
  q.errors = {0.3, 0.3};
  const double some = fit_by_abc(q).parameters[0].narrowing;
  q.errors = {0.03, 0.03};
  CHECK(some > 0.2);
  CHECK(fit_by_abc(q).parameters[0].narrowing > some + 0.1);
}

TEST_CASE("a weighted quantile counts every value by its weight", "[calibrate]") {
  CHECK(weighted_quantile({3, 1, 2}, {1, 1, 1}, 0.5) == Approx(2));
  CHECK(weighted_quantile({3, 1, 2}, {0, 1, 1}, 0.5) == Approx(1.5));
  CHECK(weighted_quantile({10, 1}, {3, 1}, 0.5) == Approx(1 + 9 * 1.5 / 2));
  CHECK(weighted_quantile({10, 1}, {3, 1}, 0) == Approx(1));
  CHECK(weighted_quantile({10, 1}, {3, 1}, 1) == Approx(10));
}

TEST_CASE("weighted least squares follow a line, and the weights", "[calibrate]") {
  const auto line = least_squares({{1, 0}, {1, 1}, {1, 2}, {1, 9}}, {1, 3, 5, 0}, {1, 1, 1, 0});
  CHECK(line[0] == Approx(1));
  CHECK(line[1] == Approx(2));
}
