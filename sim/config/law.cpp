// Laws of durations, each by inversion: one uniform gives one variate.
#include "sim/config/law.hpp"

#include "sim/random/distributions.hpp"
#include "sim/random/gamma_quantile.hpp"

namespace redoubt {

void Law::fields(FieldVisitor& v) {
  v({.name = "law", .meaning = "Form of the distribution.", .source = "no published value"}, kind);
  v({.name = "mean",
     .unit = "duration",
     .meaning = "Mean.",
     .range = kNonNegative,
     .source = "no published value"},
    mean);
  v({.name = "cv",
     .meaning = "Standard deviation divided by the mean (lognormal and gamma; the exponential has "
                "1, a constant 0).",
     .range = {.low = 0, .high = 100},
     .source = "no published value"},
    cv);
}

namespace {

// Gamma with shape 1/cv² and scale mean·cv² has this mean and cv.
double gamma(double u, double mean, double cv) {
  const double variance = cv * cv;
  return mean * variance * gamma_quantile(u, 1 / variance);
}

Duration rounded(double ms) {
  constexpr double kLongest = 9e18;  // below the largest int64
  return ms < kLongest ? Duration{static_cast<std::int64_t>(ms + 0.5)} : Duration::never();
}

}  // namespace

Duration draw(const Law& law, double u) {
  if (law.mean.is_never() || law.mean.ms == 0) return law.mean;
  const auto mean = static_cast<double>(law.mean.ms);
  switch (law.kind) {
    case LawKind::exponential:
      return rounded(exponential(u, mean));
    case LawKind::lognormal:
      return rounded(lognormal(u, mean, law.cv));
    case LawKind::gamma:
      return law.cv > 0 ? rounded(gamma(u, mean, law.cv)) : law.mean;
    case LawKind::constant:
      break;
  }
  return law.mean;
}

}  // namespace redoubt
