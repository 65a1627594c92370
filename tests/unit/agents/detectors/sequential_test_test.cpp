// Wald's test against its bounds, on Bernoulli evidence.
#include "agents/detectors/sequential_test.hpp"

#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

namespace {

struct Verdicts {
  double accepts = 0;  // decisions for p1
  double items = 0;    // mean number until a decision
};

Verdicts decide_many(double p, double n) {
  const SequentialTest test;
  const KeyedDraws draws(11, 0);
  Verdicts v;
  for (std::uint64_t trial = 0; trial < static_cast<std::uint64_t>(n); ++trial) {
    double sum = 0;
    for (std::uint64_t i = 0; sum > test.lower() && sum < test.upper(); ++i) {
      sum += test.step(draws.uniform(Purpose::arrival, trial, i) < p);
      v.items += 1 / n;
    }
    v.accepts += sum >= test.upper() ? 1 / n : 0;
  }
  return v;
}

}  // namespace

TEST_CASE("bounds and error rates of the sequential test", "[detectors][sequential]") {
  const SequentialTest test;
  CHECK(test.upper() == Approx(4.5539).margin(5e-5));
  CHECK(test.lower() == Approx(-2.9857).margin(5e-5));
  const Verdicts alone = decide_many(test.p0, 20000);
  const Verdicts concert = decide_many(test.p1, 20000);
  const double alpha = test.alpha / (1 - test.beta);
  const double beta = test.beta / (1 - test.alpha);
  CHECK(alone.accepts < alpha + 4 * test::share_error(alpha, 20000));
  CHECK(1 - concert.accepts < beta + 4 * test::share_error(beta, 20000));
  CHECK((concert.items > 27.2 && concert.items < 31.3));
  CHECK((alone.items > 25.0 && alone.items < 28.8));
}
