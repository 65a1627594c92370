// Laws of durations: means and spreads from evenly spaced uniforms, and a gamma oracle.
#include "sim/config/law.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

struct Moments {
  double mean_hours;
  double cv;
};

Moments moments(const Law& law) {
  constexpr int kPoints = 20000;
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < kPoints; ++i) {
    const double x = draw(law, (i + 0.5) / kPoints).hours();
    sum += x;
    squares += x * x;
  }
  const double mean = sum / kPoints;
  return {mean, std::sqrt(squares / kPoints - mean * mean) / mean};
}

}  // namespace

TEST_CASE("laws have their mean and coefficient of variation", "[config][law]") {
  // Evenly spaced uniforms cut the tail: mean and cv come out a little low, hence 2 %.
  const Moments exponential = moments({LawKind::exponential, hours(100), 7});
  CHECK(exponential.mean_hours == Approx(100).epsilon(0.001));
  CHECK(exponential.cv == Approx(1).epsilon(0.02));
  for (LawKind kind : {LawKind::lognormal, LawKind::gamma})
    for (double cv : {0.1, 0.5, 1.5}) {
      const Moments found = moments({kind, hours(100), cv});
      CHECK(found.mean_hours == Approx(100).epsilon(0.001));
      CHECK(found.cv == Approx(cv).epsilon(0.02));
    }
}

TEST_CASE("a constant, a cv of 0, a mean of 0 and never need no luck", "[config][law]") {
  CHECK(draw({LawKind::constant, hours(3), 9}, 0.9) == hours(3));
  CHECK(draw({LawKind::gamma, hours(3), 0}, 0.9) == hours(3));
  CHECK(draw({LawKind::lognormal, seconds(0), 1}, 0.9) == seconds(0));
  for (LawKind kind : {LawKind::exponential, LawKind::lognormal, LawKind::gamma})
    CHECK(draw({kind, Duration::never(), 1}, 0.1).is_never());
}

TEST_CASE("lognormal and gamma never decrease in u", "[config][law]") {
  for (LawKind kind : {LawKind::lognormal, LawKind::gamma})
    for (double cv : {0.01, 1.0, 5.0}) {
      Duration last;
      int falls = 0;
      for (int i = 1; i < 1000; ++i) {
        const Duration next = draw({kind, days(1), cv}, i / 1000.0);
        falls += next < last;
        last = next;
      }
      CHECK(falls == 0);
    }
}
