#include "analysis/statistics/abc.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/statistics/design_purpose.hpp"
#include "analysis/statistics/least_squares.hpp"
#include "sim/random/keyed_draws.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt::analysis {
namespace {

using Rows = std::vector<std::vector<double>>;

std::vector<double> column(const Rows& rows, const std::vector<std::size_t>& chosen,
                           std::size_t k) {
  std::vector<double> values;
  for (const std::size_t i : chosen) values.push_back(rows[i][k]);
  return values;
}

double weighted_mean(const std::vector<double>& values, const std::vector<double>& weights) {
  return std::inner_product(values.begin(), values.end(), weights.begin(), 0.0) /
         std::accumulate(weights.begin(), weights.end(), 0.0);
}

double covariance(const std::vector<double>& a, const std::vector<double>& b,
                  const std::vector<double>& weights) {
  const double mean_a = weighted_mean(a, weights);
  const double mean_b = weighted_mean(b, weights);
  std::vector<double> products;
  for (std::size_t i = 0; i < a.size(); ++i) products.push_back((a[i] - mean_a) * (b[i] - mean_b));
  return weighted_mean(products, weights);
}

double spread_of(const std::vector<double>& values, const std::vector<double>& weights) {
  return std::sqrt(covariance(values, values, weights));
}

double spread_of(const std::vector<double>& values) {
  return spread_of(values, std::vector<double>(values.size(), 1.0));
}

// What would have been observed at every point, had its outcomes been measured as the targets were.
Rows observed(const AbcQuestion& q) {
  const KeyedDraws draws(1, 0);
  Rows seen = q.outcomes;
  for (std::size_t i = 0; i < seen.size(); ++i)
    for (std::size_t k = 0; k < q.targets.size(); ++k) {
      if (q.errors[k] <= 0) continue;
      const double u = draws.uniform(kObservation, i, k);
      seen[i][k] += q.errors[k] * portable::normal_quantile(u);
    }
  return seen;
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
    const double spread = spread_of(values);
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

// They fall with distance (Epanechnikov); the farthest point keeps a thousandth.
std::vector<double> weights_of(const std::vector<Near>& near) {
  const double widest = std::max(near.back().distance, 1e-300);
  std::vector<double> weights;
  for (const Near& each : near) weights.push_back(1 - 0.999 * std::pow(each.distance / widest, 2));
  return weights;
}

// What each accepted value would be if its outcomes were the targets: the fit there and its
// residual, which is widened as the fit has used up degrees of freedom. Cut to the prior.
std::vector<double> adjusted(const AbcQuestion& q, const std::vector<Near>& near,
                             const std::vector<double>& weights, std::size_t factor) {
  Rows rows;
  std::vector<double> values;
  for (const Near& each : near) {
    rows.emplace_back(1, 1.0);
    for (std::size_t k = 0; k < q.targets.size(); ++k)
      rows.back().push_back(q.outcomes[each.point][k] - q.targets[k]);
    values.push_back(q.parameters[each.point][factor]);
  }
  const std::vector<double> fit = least_squares(rows, values, weights);
  const auto n = static_cast<double>(values.size());
  const auto used = static_cast<double>(fit.size());
  const double widened = n > used ? std::sqrt(n / (n - used)) : 1;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = std::inner_product(fit.begin(), fit.end(), rows[i].begin(), 0.0);
    values[i] = std::clamp(fit[0] + widened * (values[i] - expected), 0.0, 1.0);
  }
  return values;
}

Estimate middle(const std::vector<double>& values, const std::vector<double>& weights) {
  return {weighted_quantile(values, weights, 0.5), weighted_quantile(values, weights, 0.025),
          weighted_quantile(values, weights, 0.975)};
}

void correlate(const Rows& fitted, const std::vector<double>& weights, AbcFit& fit) {
  for (const auto& a : fitted) {
    fit.correlation.emplace_back();
    for (const auto& b : fitted) {
      const double spread = spread_of(a, weights) * spread_of(b, weights);
      fit.correlation.back().push_back(spread > 0 ? covariance(a, b, weights) / spread : 0);
    }
  }
}

}  // namespace

AbcFit fit_by_abc(const AbcQuestion& q) {
  AbcFit fit;
  const std::vector<std::size_t> points = complete_points(q.outcomes);
  fit.used = points.size();
  if (points.empty()) return fit;
  AbcQuestion seen = q;
  seen.outcomes = observed(q);
  const std::vector<Near> near = nearest(seen, points);
  const std::vector<double> weights = weights_of(near);
  fit.accepted = near.size();
  std::vector<std::size_t> accepted;
  for (const Near& each : near) accepted.push_back(each.point);
  Rows fitted;
  for (std::size_t i = 0; i < q.parameters[0].size(); ++i) {
    const std::vector<double> prior = column(q.parameters, points, i);
    fitted.push_back(adjusted(seen, near, weights, i));
    const double before = spread_of(prior);
    const double after = spread_of(fitted.back(), weights);
    fit.parameters.push_back({middle(fitted.back(), weights), before > 0 ? 1 - after / before : 0});
  }
  correlate(fitted, weights, fit);
  for (std::size_t k = 0; k < q.targets.size(); ++k) {
    const std::vector<double> all = column(q.outcomes, points, k);
    const auto [low, high] = std::minmax_element(all.begin(), all.end());
    fit.reached.push_back(*low <= q.targets[k] && q.targets[k] <= *high);
    fit.predicted.push_back(middle(column(q.outcomes, accepted, k), weights));
  }
  return fit;
}

}  // namespace redoubt::analysis
