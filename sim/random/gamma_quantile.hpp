// Inverse of the gamma distribution function, with the same bits on every machine.
#pragma once

namespace redoubt {

// x with P(shape, x) = u for scale 1 and u in (0, 1); shape > 0. Relative error below 1e-10 up to
// shape 1e4, below 1e-6 above; 0 where x would be below 1e-300. About 2 µs.
double gamma_quantile(double u, double shape);

// The distribution function itself: regularised lower incomplete gamma function, x >= 0.
double gamma_cdf(double shape, double x);

}  // namespace redoubt
