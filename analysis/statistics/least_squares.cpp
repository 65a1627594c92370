#include "analysis/statistics/least_squares.hpp"

#include <cmath>
#include <utility>

namespace redoubt::analysis {
namespace {

using Matrix = std::vector<std::vector<double>>;

// Gauss elimination with pivots; the last column is the right-hand side.
std::vector<double> solve(Matrix a) {
  const std::size_t n = a.size();
  for (std::size_t c = 0; c < n; ++c) {
    std::size_t pivot = c;
    for (std::size_t r = c + 1; r < n; ++r)
      if (std::abs(a[r][c]) > std::abs(a[pivot][c])) pivot = r;
    std::swap(a[c], a[pivot]);
    if (a[c][c] == 0) continue;
    for (std::size_t r = 0; r < n; ++r) {
      if (r == c) continue;
      const double factor = a[r][c] / a[c][c];
      for (std::size_t k = c; k <= n; ++k) a[r][k] -= factor * a[c][k];
    }
  }
  std::vector<double> x;
  for (std::size_t c = 0; c < n; ++c) x.push_back(a[c][c] == 0 ? 0 : a[c][n] / a[c][c]);
  return x;
}

}  // namespace

std::vector<double> least_squares(const Matrix& rows, const std::vector<double>& values,
                                  const std::vector<double>& weights) {
  constexpr double kRidge = 1e-9;  // of the diagonal: decides only what the data leave open
  const std::size_t n = rows.front().size();
  Matrix normal(n, std::vector<double>(n + 1, 0.0));
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) normal[a][b] += weights[i] * rows[i][a] * rows[i][b];
      normal[a][n] += weights[i] * rows[i][a] * values[i];
    }
  for (std::size_t a = 0; a < n; ++a) normal[a][a] += kRidge * normal[a][a];
  return solve(std::move(normal));
}

}  // namespace redoubt::analysis
