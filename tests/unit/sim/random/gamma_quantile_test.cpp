// Gamma quantiles against exact values and against their own distribution function.
#include "sim/random/gamma_quantile.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("gamma with shape 1 is exponential, with shape 1/2 half a chi-square", "[random]") {
  for (double u : {1e-12, 0.001, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9})
    CHECK(gamma_quantile(u, 1) == Approx(-std::log1p(-u)).epsilon(1e-9));
  // Quantiles of chi-square with 1 degree of freedom: 0.454936423119572, 3.841458820694124.
  CHECK(gamma_quantile(0.5, 0.5) == Approx(0.454936423119572 / 2).epsilon(1e-10));
  CHECK(gamma_quantile(0.95, 0.5) == Approx(3.841458820694124 / 2).epsilon(1e-10));
  // Chi-square with 10 degrees of freedom: 18.307038053275146 at 0.95.
  CHECK(gamma_quantile(0.95, 5) == Approx(18.307038053275146 / 2).epsilon(1e-10));
}

TEST_CASE("Erlang distribution function is a finite sum", "[random]") {
  // P(3, x) = 1 - e^-x (1 + x + x²/2)
  for (double x : {0.1, 1.0, 3.9, 4.1, 20.0})
    CHECK(gamma_cdf(3, x) == Approx(1 - std::exp(-x) * (1 + x + x * x / 2)).epsilon(1e-11));
  CHECK(gamma_cdf(3, 0) == 0);
}

TEST_CASE("quantile and distribution function are inverses", "[random]") {
  for (double shape : {0.01, 0.1, 0.4444444444444444, 1.0, 2.5, 100.0, 9999.0})
    for (double u : {0.0001, 0.01, 0.3, 0.5, 0.7, 0.99, 0.9999}) {
      const double x = gamma_quantile(u, shape);
      INFO("shape " << shape << " u " << u << " x " << x);
      if (x > 0) CHECK(gamma_cdf(shape, x) == Approx(u).epsilon(1e-9));
    }
}

TEST_CASE("the approximation for large shapes joins the exact part", "[random]") {
  for (double u : {0.001, 0.5, 0.999}) {
    const double below = gamma_quantile(u, 9999.999999);
    const double above = gamma_quantile(u, 10000.000001);
    CHECK(above == Approx(below).epsilon(1e-6));
  }
}

TEST_CASE("extreme uniforms and shapes give finite, ordered values", "[random]") {
  CHECK(gamma_quantile(1e-18, 0.0001) == 0);
  const double largest = gamma_quantile(1 - 1e-16, 0.0001);
  CHECK(largest > gamma_quantile(0.99999, 0.0001));
  CHECK(largest < 100);
  CHECK(gamma_quantile(1 - 1e-16, 1) == Approx(36.7).epsilon(0.01));
}
