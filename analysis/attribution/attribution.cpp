#include "analysis/attribution/attribution.hpp"

#include <cmath>
#include <set>

namespace redoubt::analysis {
namespace {

using Rows = std::vector<std::vector<double>>;  // by source, then by replicate or pair of orders

double value(const CoalitionValues& values, Coalition coalition, std::size_t replicate) {
  return values.of(coalition)[replicate];
}

// Contributions by source and replicate, over all orders.
Rows exact_rows(const CoalitionValues& values, std::size_t n) {
  Rows rows(n);
  for (std::size_t r = 0; r < values.replicates(); ++r) {
    std::vector<double> game;
    for (Coalition c = 0; c <= everybody(n); ++c) game.push_back(value(values, c, r));
    const std::vector<double> shares = exact_shapley(n, game);
    for (std::size_t i = 0; i < n; ++i) rows[i].push_back(shares[i]);
  }
  return rows;
}

struct Sampled {
  Rows by_replicate;
  Rows by_pair;
};

Sampled sampled_rows(const CoalitionValues& values, std::size_t n, std::size_t pairs,
                     std::uint64_t seed) {
  const std::size_t replicates = values.replicates();
  Sampled rows{Rows(n, std::vector<double>(replicates, 0.0)), Rows(n, std::vector<double>(pairs))};
  for (std::size_t p = 0; p < pairs; ++p) {
    const std::vector<Order> pair = order_pair(n, seed, p);
    for (std::size_t r = 0; r < replicates; ++r) {
      const auto shares = pair_contributions(
          pair, [&values, r](Coalition coalition) { return value(values, coalition, r); });
      for (std::size_t i = 0; i < n; ++i) {
        rows.by_replicate[i][r] += shares[i] / static_cast<double>(pairs);
        rows.by_pair[i][p] += shares[i] / static_cast<double>(replicates);
      }
    }
  }
  return rows;
}

// Standard error of a mean.
double error_of(const std::vector<double>& values) {
  const MeanInterval interval = mean_interval(values);
  return interval.half_width / t_factor(values.size());
}

// Drawn orders are the same for all replicates, so their error comes on top of that over
// replicates.
SourceShare share_of(const Source& source, const std::vector<double>& by_replicate,
                     const std::vector<double>& by_pair) {
  SourceShare share{source.name, source.title, mean_interval(by_replicate), 0};
  if (by_pair.empty()) return share;
  share.order_error = error_of(by_pair);
  share.contribution.half_width =
      std::hypot(share.contribution.half_width, t_factor(by_pair.size()) * share.order_error);
  return share;
}

MeanInterval difference(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> paired;
  for (std::size_t r = 0; r < a.size(); ++r) paired.push_back(a[r] - b[r]);
  return mean_interval(paired);
}

}  // namespace

std::vector<Coalition> needed_coalitions(std::size_t n, std::size_t orders, std::uint64_t seed) {
  std::set<Coalition> needed;
  for (Coalition c = 0; n <= kMostExact && c <= everybody(n); ++c) needed.insert(c);
  for (std::size_t p = 0; n > kMostExact && p < orders / 2; ++p)
    for (const Order& order : order_pair(n, seed, p))
      for (const Coalition coalition : walk(order)) needed.insert(coalition);
  return {needed.begin(), needed.end()};
}

std::optional<Attribution> attribute(const AttributionQuestion& question, CoalitionValues& values,
                                     std::size_t orders, std::uint64_t seed) {
  const std::size_t n = question.sources.size();
  const std::vector<Coalition> needed = needed_coalitions(n, orders, seed);
  for (const Coalition coalition : needed)
    if (!values.prepare(coalition)) return std::nullopt;
  const bool exact = n <= kMostExact;
  const Sampled sampled =
      exact ? Sampled{exact_rows(values, n), Rows(n)} : sampled_rows(values, n, orders / 2, seed);
  const std::vector<double>& all = values.of(everybody(n));
  const std::vector<double>& none = values.of(0);
  Attribution result{.metric = question.metric.text,
                     .replicates = values.replicates(),
                     .orders = exact ? 0 : orders / 2 * 2,
                     .coalitions = needed.size(),
                     .all = mean_interval(all),
                     .none = mean_interval(none),
                     .explained = difference(all, none),
                     .shares = {}};
  for (std::size_t i = 0; i < n; ++i)
    result.shares.push_back(
        share_of(question.sources[i], sampled.by_replicate[i], sampled.by_pair[i]));
  return result;
}

}  // namespace redoubt::analysis
