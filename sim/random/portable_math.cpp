// Elementary functions from basic arithmetic only, so that a run is the same on every machine.
#include "sim/random/portable_math.hpp"

#include <bit>
#include <cstdint>
#include <limits>

namespace redoubt::portable {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// ln 2 = kLn2High + kLn2Low; the high part has 21 trailing zero bits, so k·kLn2High is exact for
// every exponent k of a double.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kInverseLn2 = 0x1.71547652b82fep+0;

// exp(x) = 2^exponent · (1 + minus_one), |minus_one| < 0.42, for |x| < 1100.
struct SplitExp {
  int exponent;
  double minus_one;
};

inline SplitExp split_exp(double x) {
  // (exp(r) - 1 - r) / r² on |r| <= ln(2)/2; Chebyshev fit, error 2^-62 of exp(r).
  constexpr double c[11] = {0x1.0000000000000p-1,  0x1.5555555555557p-3,  0x1.5555555555556p-5,
                            0x1.11111111100bep-7,  0x1.6c16c16c162c3p-10, 0x1.a01a01abf85abp-13,
                            0x1.a01a01a6e1e2ap-16, 0x1.71de01fdbf9cap-19, 0x1.27e4db46cddd1p-22,
                            0x1.af4e554377204p-26, 0x1.1f7340dbc337ep-29};
  constexpr double kRound = 0x1.8p52;  // adding it rounds to the nearest integer
  const double k = (x * kInverseLn2 + kRound) - kRound;
  const double high = x - k * kLn2High;
  const double low = k * kLn2Low;
  const double r = high - low;
  // Pairs and then pairs of pairs (Estrin): a third of the latency of Horner's rule.
  const double r2 = r * r;
  const double r4 = r2 * r2;
  const double r8 = r4 * r4;
  const double a = (c[0] + c[1] * r) + (c[2] + c[3] * r) * r2;
  const double b = (c[4] + c[5] * r) + (c[6] + c[7] * r) * r2;
  const double d = (c[8] + c[9] * r) + c[10] * r2;
  const double tail = (a + b * r4) + d * r8;
  return {static_cast<int>(k), high + (r2 * tail - low)};
}

// 2^k for a normal result.
inline double power_of_two(int k) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

// x · 2^k in two exact steps and one rounding, so that gradual underflow is right.
inline double scale(double x, int k) {
  const int half = k / 2;
  return x * power_of_two(half) * power_of_two(k - half);
}

}  // namespace

// x = 2^k·m with m in [√½, √2), f = m - 1, s = f/(2 + f):
// log m = 2·artanh(s) = 2s + s·R(s²) = f - (f²/2 - s·(f²/2 + R)), which keeps small f exact.
double log(double x) {
  // R(z) / z on [0, ((√2-1)/(√2+1))²]; Chebyshev fit, error 2^-56 of log m.
  constexpr double c[7] = {0x1.5555555555558p-1, 0x1.9999999995273p-2, 0x1.2492492dfd86cp-2,
                           0x1.c71c62d5e53e0p-3, 0x1.7462b91b8df65p-3, 0x1.39fdcceb4bb45p-3,
                           0x1.2b5f68a50d903p-3};
  constexpr std::uint64_t kSmallestNormal = std::uint64_t{1} << 52;
  constexpr std::uint64_t kInfinityBits = std::uint64_t{0x7ff} << 52;
  constexpr std::uint64_t kSqrtHalf = 0x3fe6a09e667f3bcdull;
  std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
  std::int64_t k = 0;
  if (bits - kSmallestNormal >= kInfinityBits - kSmallestNormal) {  // not positive and normal
    if (x == 0.0) return -kInfinity;
    if (!(x > 0.0)) return kNaN;
    if (bits == kInfinityBits) return x;
    bits = std::bit_cast<std::uint64_t>(x * 0x1p54);
    k = -54;
  }
  const std::int64_t exponent = static_cast<std::int64_t>(bits - kSqrtHalf) >> 52;
  k += exponent;
  const double f = std::bit_cast<double>(bits - (static_cast<std::uint64_t>(exponent) << 52)) - 1.0;
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double w = z * z;
  const double odd = c[0] + w * (c[2] + w * (c[4] + w * c[6]));
  const double even = c[1] + w * (c[3] + w * c[5]);
  const double remainder = z * odd + w * even;
  const double half_square = 0.5 * f * f;
  const double scale = static_cast<double>(k);
  const double correction = s * (half_square + remainder) + scale * kLn2Low;
  return scale * kLn2High - ((half_square - correction) - f);
}

double exp(double x) {
  if (!(x < 710.0)) return x >= 710.0 ? kInfinity : x;
  if (x < -746.0) return 0.0;
  const SplitExp e = split_exp(x);
  return scale(1.0 + e.minus_one, e.exponent);
}

double pow(double x, double y) {
  if (y == 0.0 || x == 1.0) return 1.0;
  return exp(y * log(x));
}

// With u = 1 + x rounded, log(1 + x) = log(u) + (what the rounding lost)/u.
double log1p(double x) {
  const double u = 1.0 + x;
  if (!(u > 0.0) || u == kInfinity) return log(u);
  const double lost = x >= 1.0 ? 1.0 - (u - x) : x - (u - 1.0);
  if (u == 1.0) return x;
  return log(u) + lost / u;
}

double expm1(double x) {
  if (!(x < 710.0)) return x >= 710.0 ? kInfinity : x;
  if (x < -40.0) return -1.0;
  if (x == 0.0) return x;
  const SplitExp e = split_exp(x);
  if (e.exponent == 0) return e.minus_one;
  if (e.exponent > 60) return scale(1.0 + e.minus_one, e.exponent);
  const double power = power_of_two(e.exponent);
  return power * e.minus_one + (power - 1.0);
}

double logistic(double x) {
  if (x >= 0.0) return 1.0 / (1.0 + exp(-x));
  const double e = exp(x);
  return e / (1.0 + e);
}

}  // namespace redoubt::portable
