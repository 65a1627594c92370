// What it costs the platform that people meet less harm: one result against another.
#pragma once

#include <string>
#include <vector>

#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

// One run of a result, by replicate.
struct HarmAndCost {
  std::vector<double> harm;      // first views of campaigns' posts
  std::vector<double> cost_usd;  // that detectors and moderation spent
};

// Nothing in it if the file holds no reach or no spending.
HarmAndCost harm_and_cost(const ResultReader& file);

// "(USD_B - USD_A) / (harm_A - harm_B)" in words, over pairs of replicates with a bootstrap
// interval, in the direction in which harm is avoided; or why there is no such price. Empty if
// there is nothing to compare.
std::string harm_price_words(const HarmAndCost& a, const HarmAndCost& b);

}  // namespace redoubt::analysis
