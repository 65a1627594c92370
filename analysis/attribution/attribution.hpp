// How much of an outcome each source accounts for, over runs that share all other luck.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/attribution/coalition_values.hpp"
#include "analysis/statistics/mean_interval.hpp"

namespace redoubt::analysis {

struct SourceShare {
  std::string name;
  std::string title;
  MeanInterval contribution;  // 95 % interval over replicates, and over orders if they were drawn
  double order_error = 0;     // standard error from drawing orders; 0: exact
};

struct Attribution {
  std::string scenario;  // its name
  std::string title;     // its title, or its name
  std::string metric;
  std::size_t replicates = 0;
  std::size_t orders = 0;  // that were drawn; 0: all, the values are exact
  std::size_t coalitions = 0;
  MeanInterval all;                 // with every source on: the scenario as it stands
  MeanInterval none;                // with every source off
  MeanInterval explained;           // all - none, paired: the contributions add up to it
  std::vector<SourceShare> shares;  // in the order of the question
};

// The coalitions that are needed: all of them up to kMostExact sources, else those on the way of
// `orders` drawn orders (pairs of an order and its reverse).
std::vector<Coalition> needed_coalitions(std::size_t sources, std::size_t orders,
                                         std::uint64_t seed);

// nullopt if it was stopped. `orders` counts only beyond kMostExact sources; at least 4.
std::optional<Attribution> attribute(const AttributionQuestion& question, CoalitionValues& values,
                                     std::size_t orders, std::uint64_t seed);

}  // namespace redoubt::analysis
