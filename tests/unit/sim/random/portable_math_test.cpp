// Portable functions: error bounds against long double libm, golden bits, special values.
#include "sim/random/portable_math.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <limits>

#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Distance in units of the last place of the reference.
double ulps(double got, long double reference) {
  const double magnitude = std::fabs(static_cast<double>(reference));
  const double unit = std::nextafter(magnitude, kInfinity) - magnitude;
  return static_cast<double>(std::fabs(static_cast<long double>(got) - reference) / unit);
}

// Largest error of f on `points` arguments made from uniforms by `argument(u, v)`.
template <class F, class Reference, class Argument>
double worst(F f, Reference reference, Argument argument) {
  constexpr std::uint64_t kPoints = 50000;
  const KeyedDraws draws(3, 0);
  double largest = 0;
  for (std::uint64_t i = 0; i < kPoints; ++i) {
    const Block bits = draws.bits(Purpose::pilot, i, 0);
    const double x = argument(unit_interval(bits.first), unit_interval(bits.second));
    const double error = ulps(f(x), reference(x));
    if (!(error <= largest)) largest = error;  // a NaN sticks
  }
  return largest;
}

double between(double u, double low, double high) {
  return low + u * (high - low);
}
// ±1·2^e with a random mantissa and e uniform in [low, high].
double wide(double u, double v, double low, double high) {
  return std::ldexp(1.0 + v, static_cast<int>(between(u, low, high)));
}

const auto exact_log = [](double x) { return std::log(static_cast<long double>(x)); };
const auto exact_exp = [](double x) { return std::exp(static_cast<long double>(x)); };
const auto exact_cdf = [](double x) { return std::erfc(-x / std::sqrt(2.0L)) / 2; };

std::uint64_t bits_of(double x) {
  return std::bit_cast<std::uint64_t>(x);
}

}  // namespace

TEST_CASE("log is within 1 ulp", "[random][math]") {
  CHECK(worst(portable::log, exact_log,
              [](double u, double v) { return wide(u, v, -1022, 1023); }) < 1);
  CHECK(worst(portable::log, exact_log,
              [](double u, double v) { return wide(u, v, -1074, -1022); }) < 1);
  CHECK(worst(portable::log, exact_log, [](double u, double) { return u; }) < 1);
  CHECK(worst(portable::log, exact_log, [](double u, double v) {
          return 1 + (u < .5 ? -1 : 1) * wide(u, v, -50, -1) / 2;
        }) < 1);
}

TEST_CASE("exp is within 1 ulp, gradual underflow included", "[random][math]") {
  CHECK(worst(portable::exp, exact_exp, [](double u, double) { return between(u, -708, 709.7); }) <
        1);
  CHECK(worst(portable::exp, exact_exp, [](double u, double) { return between(u, -745, -708); }) <
        1);
  CHECK(worst(portable::exp, exact_exp, [](double u, double v) { return wide(u, v, -60, 1); }) < 1);
}

TEST_CASE("expm1 and log1p are within 2 ulp, also near 0", "[random][math]") {
  const auto expm1 = [](double x) { return std::expm1(static_cast<long double>(x)); };
  const auto log1p = [](double x) { return std::log1p(static_cast<long double>(x)); };
  CHECK(worst(portable::expm1, expm1, [](double u, double) { return between(u, -50, 709); }) < 2);
  CHECK(worst(portable::expm1, expm1, [](double u, double) { return between(u, -2, 2); }) < 2);
  CHECK(worst(portable::expm1, expm1, [](double u, double v) { return -wide(u, v, -60, 1); }) < 2);
  CHECK(worst(portable::log1p, log1p, [](double u, double v) { return wide(u, v, -60, 60); }) < 2);
  CHECK(worst(portable::log1p, log1p, [](double u, double v) { return -wide(u, v, -60, 0) / 2; }) <
        2);
}

TEST_CASE("pow's error grows with the logarithm of the result only", "[random][math]") {
  for (const double y : {-2.5, 0.4, 3.0}) {
    const auto error = [y](double x) {
      const double expected = std::pow(x, y);
      return std::fabs(portable::pow(x, y) / expected - 1) / (2 + 1.5 * std::fabs(y * std::log(x)));
    };
    for (double x = 1e-6; x < 1e6; x *= 1.37) CHECK(error(x) < 2.3e-16);
  }
  CHECK(portable::pow(0.0, 2.0) == 0.0);
  CHECK(portable::pow(0.0, 0.0) == 1.0);
  CHECK(portable::pow(1.0, kInfinity) == 1.0);
}

TEST_CASE("logistic is within 3 ulp in both tails", "[random][math]") {
  const auto logistic = [](double x) { return 1 / (1 + std::exp(-static_cast<long double>(x))); };
  CHECK(worst(portable::logistic, logistic,
              [](double u, double) { return between(u, -700, 700); }) < 3);
  CHECK(worst(portable::logistic, logistic, [](double u, double) { return between(u, -5, 5); }) <
        3);
  CHECK(portable::logistic(-1000.0) == 0.0);
  CHECK(portable::logistic(1000.0) == 1.0);
}

TEST_CASE("normal_cdf is within 8 ulp, far lower tail included", "[random][math]") {
  CHECK(worst(portable::normal_cdf, exact_cdf, [](double u, double) { return between(u, -4, 9); }) <
        8);
  CHECK(worst(portable::normal_cdf, exact_cdf,
              [](double u, double) { return between(u, -37, 0); }) < 8);
  CHECK(portable::normal_cdf(0.0) == Approx(0.5).epsilon(1e-15));
  CHECK(portable::normal_cdf(-50.0) == 0.0);
  CHECK(portable::normal_cdf(50.0) == 1.0);
}

// The reference is one Newton step in long double from the value found: x - (Φ(x) - p)/φ(x).
TEST_CASE("normal_quantile is within 6 ulp", "[random][math]") {
  const auto exact = [](double p) {
    const long double x = portable::normal_quantile(p);
    const long double z = x / std::sqrt(2.0L);
    const long double central = std::erf(z) / 2 - (p - 0.5L);
    const long double tail = x < 0 ? std::erfc(-z) / 2 - p : (1.0L - p) - std::erfc(z) / 2;
    const long double density = std::exp(-x * x / 2) / std::sqrt(8 * std::atan(1.0L));
    return x - (std::fabs(p - 0.5) < 0.3 ? central : tail) / density;
  };
  CHECK(worst(portable::normal_quantile, exact, [](double u, double) { return u; }) < 6);
  CHECK(worst(portable::normal_quantile, exact,
              [](double u, double v) { return wide(u, v, -990, -5); }) < 6);
  CHECK(worst(portable::normal_quantile, exact,
              [](double u, double v) { return 0.5 + wide(u, v, -40, -3); }) < 6);
}

TEST_CASE("special values follow IEEE 754", "[random][math]") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(portable::log(1.0) == 0.0);
  CHECK(portable::log(0.0) == -kInfinity);
  CHECK(portable::log(kInfinity) == kInfinity);
  CHECK(std::isnan(portable::log(-1.0)));
  CHECK(std::isnan(portable::log(nan)));
  CHECK(portable::exp(0.0) == 1.0);
  CHECK(portable::exp(-kInfinity) == 0.0);
  CHECK(portable::exp(709.8) == kInfinity);
  CHECK(portable::exp(709.7) < kInfinity);
  CHECK(std::isnan(portable::exp(nan)));
  CHECK(portable::log1p(-1.0) == -kInfinity);
  CHECK(portable::log1p(1e-300) == 1e-300);
  CHECK(portable::expm1(1e-300) == 1e-300);
  CHECK(portable::expm1(-100.0) == -1.0);
  CHECK(portable::normal_quantile(0.5) == 0.0);
  CHECK(portable::normal_quantile(0.0) == -kInfinity);
  CHECK(portable::normal_quantile(1.0) == kInfinity);
  CHECK(std::isnan(portable::normal_quantile(1.5)));
}

TEST_CASE("the cosine is that of long double, in every turn", "[random][math]") {
  constexpr long double kTwoPi = 6.283185307179586476925286766559L;
  for (int i = -4000; i <= 4000; ++i) {
    const double turns = i / 1237.0;
    const auto exact = static_cast<double>(std::cos(kTwoPi * static_cast<long double>(turns)));
    CHECK(std::abs(portable::cos_turns(turns) - exact) < 4e-16);
  }
  CHECK(portable::cos_turns(0) == 1);
  CHECK(portable::cos_turns(-0.5) == -1);
  CHECK(bits_of(portable::cos_turns(0.1)) == 0x3fe9e3779b97f4a8ull);
}

// These bits are part of every result: a change here changes every run.
TEST_CASE("golden bit patterns", "[random][math][golden]") {
  CHECK(bits_of(portable::log(10.0)) == 0x40026bb1bbb55516ull);
  CHECK(bits_of(portable::log(0.3)) == 0xbff34378fcbda721ull);
  CHECK(bits_of(portable::exp(1.0)) == 0x4005bf0a8b14576aull);
  CHECK(bits_of(portable::exp(-20.5)) == 0x3e157a3afeed00abull);
  CHECK(bits_of(portable::pow(2.0, 0.5)) == 0x3ff6a09e667f3bccull);
  CHECK(bits_of(portable::log1p(0.01)) == 0x3f8460d6ccca3677ull);
  CHECK(bits_of(portable::expm1(-0.7)) == 0xbfe01bf92311555full);
  CHECK(bits_of(portable::logistic(-2.0)) == 0x3fbe84152bac31aeull);
  CHECK(bits_of(portable::normal_cdf(-1.96)) == 0x3f99990c58859312ull);
  CHECK(bits_of(portable::normal_quantile(0.975)) == 0x3fff5c0331eeff82ull);
  CHECK(bits_of(portable::normal_quantile(1e-10)) == 0xc0197203597a2155ull);
}

TEST_CASE("golden hash over many arguments", "[random][math][golden]") {
  const KeyedDraws draws(5, 0);
  std::uint64_t hash = 0;
  for (std::uint64_t i = 0; i < 20000; ++i) {
    const double u = draws.uniform(Purpose::pilot, i, 0);
    const double x = between(u, -40, 40);
    for (const double y :
         {portable::log(u), portable::exp(x), portable::expm1(x), portable::log1p(u),
          portable::logistic(x), portable::normal_cdf(x / 4), portable::normal_quantile(u)}) {
      hash = mix(hash, bits_of(y));
    }
  }
  CHECK(hash == 0x46dcbbcd0e89db94ull);
}
