// Shapley values: how much of an outcome each of several sources accounts for.
//
// φ_i = mean over all orders in which sources are switched on of v(those before i, and i) - v(those
// before i). They are the only shares that add up to v(all) - v(none), treat equal sources equally
// and give nothing to a source that changes nothing [Shapley 1953].
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace redoubt::analysis {

// A set of sources that are on: bit i for source i.
using Coalition = std::uint64_t;

inline constexpr std::size_t kMostExact = 8;     // 2^8 coalitions
inline constexpr std::size_t kMostSources = 32;  // named by bits

[[nodiscard]] constexpr Coalition everybody(std::size_t sources) {
  return (Coalition{1} << sources) - 1;
}

// From the value of every coalition; values[c] is that of coalition c.
std::vector<double> exact_shapley(std::size_t sources, const std::vector<double>& values);

// One order of the sources, as drawn: `number` counts the pairs of an order and its reverse, which
// cancel a part of each other's error.
using Order = std::vector<std::size_t>;
std::vector<Order> order_pair(std::size_t sources, std::uint64_t seed, std::uint64_t number);

// The coalitions that an order walks through, from nobody to everybody.
std::vector<Coalition> walk(const Order& order);

// Mean contributions of an order and its reverse, by source.
std::vector<double> pair_contributions(const std::vector<Order>& pair,
                                       const std::function<double(Coalition)>& value);

}  // namespace redoubt::analysis
