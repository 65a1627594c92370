// A mean over replicates with its 95 % confidence interval (Student's t).
#include "analysis/statistics/mean_interval.hpp"

#include <boost/math/distributions/students_t.hpp>

namespace redoubt::analysis {

double t_factor(std::size_t replicates, std::size_t comparisons) {
  const boost::math::students_t law(static_cast<double>(replicates - 1));
  return boost::math::quantile(
      boost::math::complement(law, 0.025 / static_cast<double>(comparisons)));
}

MeanInterval mean_interval(std::span<const double> per_replicate, std::size_t comparisons) {
  double sum = 0;
  std::size_t n = 0;
  for (const double x : per_replicate) {
    if (!std::isfinite(x)) continue;
    sum += x;
    ++n;
  }
  MeanInterval result{.replicates = n};
  if (n == 0) return result;
  result.mean = sum / static_cast<double>(n);
  if (n == 1) return result;
  double squares = 0;
  for (const double x : per_replicate) {
    if (std::isfinite(x)) squares += (x - result.mean) * (x - result.mean);
  }
  const double standard_error =
      std::sqrt(squares / static_cast<double>(n - 1) / static_cast<double>(n));
  result.half_width = t_factor(n, comparisons) * standard_error;
  return result;
}

}  // namespace redoubt::analysis
