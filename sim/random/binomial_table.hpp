// The binomial law of one n and p, tabulated for whoever draws from it again and again.
#pragma once

#include <cstdint>
#include <vector>

namespace redoubt {

// The same numbers as binomial(u, n, p), by a search instead of a walk from 0.
class BinomialTable {
 public:
  BinomialTable() = default;
  BinomialTable(std::uint64_t n, double p);
  // u in (0, 1).
  [[nodiscard]] std::uint64_t draw(double u) const;
  [[nodiscard]] bool is_of(std::uint64_t n, double p) const { return n == n_ && p == p_; }

 private:
  std::uint64_t n_ = 0;
  double p_ = -1;              // none: no law yet
  std::vector<double> below_;  // P(at most k) for k < n, of the rarer of success and failure
};

}  // namespace redoubt
