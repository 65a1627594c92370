// The cumulative sum of an account against the theory of Page, Lorden and Wald.
#include "agents/provider/api_account.hpp"

#include <cmath>

#include "sim/random/keyed_draws.hpp"
#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

namespace {

constexpr double kShift = 1.5;  // d' of abusive prompts

// Requests until S > h, for scores that are log-likelihood ratios.
std::vector<double> run_lengths(double mean, double limit, int runs) {
  const KeyedDraws draws(11, 0);
  std::vector<double> lengths;
  for (int run = 0; run < runs; ++run) {
    ApiAccount account;
    std::uint64_t n = 0;
    double sum = 0;
    while (sum <= limit) {
      const double u = draws.uniform(Purpose::prompt, static_cast<std::uint64_t>(run), n++);
      const double x = mean + portable::normal_quantile(u);
      sum = account.add(kShift * x - kShift * kShift / 2, 0);
    }
    lengths.push_back(static_cast<double>(n));
  }
  return lengths;
}

}  // namespace

TEST_CASE("fair use lasts at least e^h requests before a ban", "[provider]") {
  const test::Estimate fair(run_lengths(0, 4, 400));
  CHECK(fair.mean - 4 * fair.error > std::exp(4.0) * 0.8);  // Lorden: at least e^h
  CHECK(fair.mean > std::exp(4.0));
}

TEST_CASE("abuse is banned after about h / (d'²/2) requests", "[provider]") {
  const test::Estimate abuse(run_lengths(kShift, 8, 400));
  const double information = kShift * kShift / 2;
  // Wald: the mean excess over h is less than 1.2 steps' worth, and the reflection at 0 saves time.
  CHECK(abuse.mean > 8 / information - 2);
  CHECK(abuse.mean < 8 / information + 2);
}

TEST_CASE("suspicion never falls below zero, and an allowance slows it", "[provider]") {
  ApiAccount account;
  CHECK(account.add(-100, 0) == 0);
  CHECK(account.add(3, 1) == 2);
  CHECK(account.add(0, 1) == 1);
  CHECK(account.add(-5, 1) == 0);
}

TEST_CASE("requests are counted by day", "[provider]") {
  ApiAccount account;
  account.count_request(SimTime{} + hours(30), 1);
  account.count_request(SimTime{} + hours(31), 1);
  CHECK(account.requests_on(1) == 2);
  CHECK(account.requests_on(2) == 0);
  account.count_request(SimTime{} + hours(50), 2);
  CHECK(account.requests_on(2) == 1);
  CHECK(account.first_request == SimTime{} + hours(30));
}
