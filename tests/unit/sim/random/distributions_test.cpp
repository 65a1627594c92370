// Distributions by inversion: moments and quantiles within 4 standard errors, and the edges.
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

constexpr std::size_t kDraws = 100000;

std::vector<double> sample(const std::function<double(double)>& law) {
  const KeyedDraws draws(11, 0);
  std::vector<double> x(kDraws);
  for (std::size_t i = 0; i < kDraws; ++i) x[i] = law(draws.uniform(Purpose::pilot, i, 0));
  return x;
}

double mean(const std::vector<double>& x) {
  double sum = 0;
  for (const double v : x) sum += v;
  return sum / static_cast<double>(x.size());
}

// Kolmogorov-Smirnov distance; P(√n·D > 1.95) = 0.001.
double ks_distance(std::vector<double> x, const std::function<double(double)>& cdf) {
  std::sort(x.begin(), x.end());
  const double n = static_cast<double>(x.size());
  double distance = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double f = cdf(x[i]);
    distance =
        std::max({distance, f - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - f});
  }
  return distance;
}

const double kKsLimit = 1.95 / std::sqrt(static_cast<double>(kDraws));
const double kRootN = std::sqrt(static_cast<double>(kDraws));

double phi(double z) {
  return 0.5 * std::erfc(-z / std::sqrt(2.0));
}

}  // namespace

TEST_CASE("exponential has its mean and distribution", "[random][distributions]") {
  const auto x = sample([](double u) { return exponential(u, 3.0); });
  CHECK(std::abs(mean(x) - 3.0) < 4 * 3.0 / kRootN);
  CHECK(ks_distance(x, [](double v) { return 1 - std::exp(-v / 3.0); }) < kKsLimit);
}

TEST_CASE("normal has its mean and distribution", "[random][distributions]") {
  const auto x = sample([](double u) { return normal(u, -1.0, 2.0); });
  CHECK(std::abs(mean(x) + 1.0) < 4 * 2.0 / kRootN);
  CHECK(ks_distance(x, [](double v) { return phi((v + 1) / 2); }) < kKsLimit);
}

TEST_CASE("lognormal has the mean and the coefficient of variation asked for",
          "[random][distributions]") {
  const auto x = sample([](double u) { return lognormal(u, 5.0, 0.8); });
  CHECK(std::abs(mean(x) - 5.0) < 4 * 5.0 * 0.8 / kRootN);
  const double sigma = std::sqrt(std::log1p(0.64));
  const double mu = std::log(5.0) - sigma * sigma / 2;
  CHECK(ks_distance(x, [&](double v) { return phi((std::log(v) - mu) / sigma); }) < kKsLimit);
  CHECK(lognormal(0.9, 5.0, 0.0) == 5.0);
  CHECK(lognormal_sigma(0.3, 5.0, sigma) == Approx(lognormal(0.3, 5.0, 0.8)).epsilon(1e-14));
}

TEST_CASE("geometric counts failures before the first success", "[random][distributions]") {
  for (const double p : {0.9, 0.3, 0.001}) {
    const auto x = sample([p](double u) { return static_cast<double>(geometric(u, p)); });
    const double expected = (1 - p) / p;
    CHECK(std::abs(mean(x) - expected) < 4 * std::sqrt(1 - p) / p / kRootN);
    const auto zeros = static_cast<double>(std::count(x.begin(), x.end(), 0.0));
    CHECK(std::abs(zeros / kDraws - p) < 4 * std::sqrt(p * (1 - p)) / kRootN);
  }
  CHECK(geometric(1e-9, 1.0) == 0);
  CHECK(geometric(0.5, 1e-300) == std::uint64_t{1} << 63);
  CHECK(geometric(0.5, 0.0) == std::uint64_t{1} << 63);
}

TEST_CASE("waiting time is exponential in whole milliseconds", "[random][distributions]") {
  const auto days = sample([](double u) { return waiting_time(u, 4.0).days(); });
  CHECK(std::abs(mean(days) - 0.25) < 4 * 0.25 / kRootN);
  CHECK(waiting_time(0.5, 1.0) == milliseconds(59887916));  // ln 2 days
}

TEST_CASE("waiting time stays between 1 ms and never", "[random][distributions]") {
  CHECK(waiting_time(1 - 0x1p-53, 1e9) == milliseconds(1));
  CHECK(waiting_time(0.5, 0.0).is_never());
  CHECK(waiting_time(0.5, -1.0).is_never());
  CHECK(waiting_time(0.5, 1e-300).is_never());
  CHECK(waiting_time(0.5, 1e-6).ms > 0);  // 2700 years: beyond the horizon counts as never
  CHECK(waiting_time(0.5, 1e-6).is_never());
}
