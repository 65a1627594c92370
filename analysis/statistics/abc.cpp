#include "analysis/statistics/abc.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/statistics/least_squares.hpp"

namespace redoubt::analysis {
namespace {

using Rows = std::vector<std::vector<double>>;

std::vector<double> column(const Rows& rows, const std::vector<std::size_t>& chosen,
                           std::size_t k) {
  std::vector<double> values;
  for (const std::size_t i : chosen) values.push_back(rows[i][k]);
  return values;
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double covariance(const std::vector<double>& a, const std::vector<double>& b) {
  const double mean_a = mean_of(a);
  const double mean_b = mean_of(b);
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
  return sum / static_cast<double>(a.size());
}

std::vector<std::size_t> complete_points(const Rows& outcomes) {
  std::vector<std::size_t> points;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    if (std::none_of(outcomes[i].begin(), outcomes[i].end(),
                     [](double value) { return !std::isfinite(value); }))
      points.push_back(i);
  return points;
}

// Units in which distances count: the spread of the outcome and the error of the target.
std::vector<double> scales(const AbcQuestion& q, const std::vector<std::size_t>& points) {
  std::vector<double> scale;
  for (std::size_t k = 0; k < q.targets.size(); ++k) {
    const std::vector<double> values = column(q.outcomes, points, k);
    const double spread = std::sqrt(covariance(values, values));
    const double unit = q.errors[k] > 0 ? q.errors[k] : spread;
    scale.push_back(unit > 0 ? unit : 1);
  }
  return scale;
}

struct Near {
  std::size_t point;
  double distance;
};

std::vector<Near> nearest(const AbcQuestion& q, const std::vector<std::size_t>& points) {
  const std::vector<double> scale = scales(q, points);
  std::vector<Near> near;
  for (const std::size_t i : points) {
    double squares = 0;
    for (std::size_t k = 0; k < q.targets.size(); ++k)
      squares += std::pow((q.outcomes[i][k] - q.targets[k]) / scale[k], 2);
    near.push_back({i, std::sqrt(squares)});
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const Near& a, const Near& b) { return a.distance < b.distance; });
  // The regression needs more points than it has coefficients.
  const std::size_t least = std::min(near.size(), 2 * (q.targets.size() + 2));
  const auto share = static_cast<std::size_t>(q.accept * static_cast<double>(near.size()));
  near.resize(std::max(least, share));
  return near;
}

// What each accepted value would be if its outcomes were the targets, with weights that fall with
// distance (Epanechnikov). Cut to the prior.
std::vector<double> adjusted(const AbcQuestion& q, const std::vector<Near>& near,
                             std::size_t factor) {
  const double widest = std::max(near.back().distance, 1e-300);
  Rows rows;
  std::vector<double> values;
  std::vector<double> weights;
  for (const Near& each : near) {
    rows.emplace_back(1, 1.0);
    for (std::size_t k = 0; k < q.targets.size(); ++k)
      rows.back().push_back(q.outcomes[each.point][k] - q.targets[k]);
    values.push_back(q.parameters[each.point][factor]);
    weights.push_back(1 - 0.999 * std::pow(each.distance / widest, 2));
  }
  const std::vector<double> slope = least_squares(rows, values, weights);
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t k = 1; k < slope.size(); ++k) values[i] -= slope[k] * rows[i][k];
    values[i] = std::clamp(values[i], 0.0, 1.0);
  }
  return values;
}

Estimate middle(std::vector<double> values) {
  Estimate e;
  e.value = quantile_of(values, 0.5);
  e.low = quantile_of(values, 0.025);
  e.high = quantile_of(values, 0.975);
  return e;
}

void correlate(const Rows& fitted, AbcFit& fit) {
  for (const auto& a : fitted) {
    fit.correlation.emplace_back();
    for (const auto& b : fitted) {
      const double spread = std::sqrt(covariance(a, a) * covariance(b, b));
      fit.correlation.back().push_back(spread > 0 ? covariance(a, b) / spread : 0);
    }
  }
}

}  // namespace

AbcFit fit_by_abc(const AbcQuestion& q) {
  AbcFit fit;
  const std::vector<std::size_t> points = complete_points(q.outcomes);
  fit.used = points.size();
  if (points.empty()) return fit;
  const std::vector<Near> near = nearest(q, points);
  fit.accepted = near.size();
  std::vector<std::size_t> accepted;
  for (const Near& each : near) accepted.push_back(each.point);
  Rows fitted;
  for (std::size_t i = 0; i < q.parameters[0].size(); ++i) {
    const std::vector<double> prior = column(q.parameters, points, i);
    fitted.push_back(adjusted(q, near, i));
    const double before = std::sqrt(covariance(prior, prior));
    const double after = std::sqrt(covariance(fitted.back(), fitted.back()));
    fit.parameters.push_back({middle(fitted.back()), before > 0 ? 1 - after / before : 0});
  }
  correlate(fitted, fit);
  for (std::size_t k = 0; k < q.targets.size(); ++k) {
    const std::vector<double> all = column(q.outcomes, points, k);
    const auto [low, high] = std::minmax_element(all.begin(), all.end());
    fit.reached.push_back(*low <= q.targets[k] && q.targets[k] <= *high);
    fit.predicted.push_back(middle(column(q.outcomes, accepted, k)));
  }
  return fit;
}

}  // namespace redoubt::analysis
