#include "analysis/statistics/shapley.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "sim/random/keyed_draws.hpp"

namespace redoubt::analysis {

// Weight of a coalition without i, of size s of n: s!(n - 1 - s)!/n!.
std::vector<double> exact_shapley(std::size_t n, const std::vector<double>& values) {
  std::vector<double> weight(n);
  for (std::size_t s = 0; s < n; ++s) {
    weight[s] = 1.0 / static_cast<double>(n);
    for (std::size_t k = 1; k <= s; ++k)  // 1 / (n · C(n - 1, s))
      weight[s] *= static_cast<double>(k) / static_cast<double>(n - 1 - s + k);
  }
  std::vector<double> shares(n, 0.0);
  for (Coalition without = 0; without < values.size(); ++without)
    for (std::size_t i = 0; i < n; ++i) {
      const Coalition bit = Coalition{1} << i;
      if (without & bit) continue;
      const auto size = static_cast<std::size_t>(std::popcount(without));
      shares[i] += weight[size] * (values[without | bit] - values[without]);
    }
  return shares;
}

// Fisher-Yates with one draw a step.
std::vector<Order> order_pair(std::size_t n, std::uint64_t seed, std::uint64_t number) {
  const KeyedDraws draws(seed, 0);
  Order order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = n; i > 1; --i) {
    const double u = draws.uniform(Purpose::attribution_order, number, i);
    std::swap(order[i - 1], order[static_cast<std::size_t>(u * static_cast<double>(i))]);
  }
  return {order, Order(order.rbegin(), order.rend())};
}

std::vector<Coalition> walk(const Order& order) {
  std::vector<Coalition> coalitions{0};
  for (const std::size_t i : order) coalitions.push_back(coalitions.back() | (Coalition{1} << i));
  return coalitions;
}

std::vector<double> pair_contributions(const std::vector<Order>& pair,
                                       const std::function<double(Coalition)>& value) {
  std::vector<double> mean(pair.front().size(), 0.0);
  for (const Order& order : pair) {
    const std::vector<Coalition> steps = walk(order);
    for (std::size_t k = 0; k < order.size(); ++k)
      mean[order[k]] += (value(steps[k + 1]) - value(steps[k])) / static_cast<double>(pair.size());
  }
  return mean;
}

}  // namespace redoubt::analysis
