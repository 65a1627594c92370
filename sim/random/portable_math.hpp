// log, exp, Φ and Φ⁻¹ that give the same bits on every machine (libm's differ between systems).
// Errors are at most 4 ulp; golden bit patterns stand in tests/unit/random/portable_math_test.cpp.
#pragma once

namespace redoubt::portable {

double log(double x);              // natural logarithm; x > 0; log(0) = -inf
double exp(double x);              // underflows to 0, overflows to +inf
double pow(double x, double y);    // x > 0: exp(y·log x), error grows with |y·log x|
double log1p(double x);            // log(1 + x), x > -1
double expm1(double x);            // exp(x) - 1
double logistic(double x);         // 1 / (1 + exp(-x))
double normal_cdf(double x);       // Φ(x)
double normal_quantile(double p);  // Φ⁻¹(p), 0 < p < 1

}  // namespace redoubt::portable
