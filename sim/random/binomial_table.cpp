#include "sim/random/binomial_table.hpp"

#include <algorithm>

#include "sim/random/portable_math.hpp"

namespace redoubt {

// The sums that binomial() walks along, bit for bit.
BinomialTable::BinomialTable(std::uint64_t n, double p) : n_(n), p_(p) {
  const double rarer = p > 0.5 ? 1.0 - p : p;
  const double odds = rarer / (1.0 - rarer);
  double mass = portable::exp(static_cast<double>(n) * portable::log1p(-rarer));
  double below = mass;
  for (std::uint64_t k = 0; k < n; ++k) {
    below_.push_back(below);
    mass *= odds * static_cast<double>(n - k) / static_cast<double>(k + 1);
    below += mass;
  }
}

std::uint64_t BinomialTable::draw(double u) const {
  const bool failures = p_ > 0.5;
  const double v = failures ? 1.0 - u : u;
  const auto place = std::lower_bound(below_.begin(), below_.end(), v);
  const auto k = static_cast<std::uint64_t>(place - below_.begin());
  return failures ? n_ - k : k;
}

}  // namespace redoubt
