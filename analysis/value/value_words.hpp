// Prices, V(M) and costs in sentences: for terminals, reports and papers.
#pragma once

#include <string>

#include "analysis/value/repricing.hpp"

namespace redoubt::analysis {

// Which grids and prices were used, and what was not valued.
std::string price_words(const PricedResult& result);

// "platform: V = 218 ± 27 USD, above 0 in 7 of 8 replicates, …" with break-even S and time.
std::string verdict_words(const PricedResult& result, const ModelValues& model);

// "V of everyone by who bears it: A 6200 ± 200 USD, above 0 in 12 of 12 replicates, …".
std::string bearer_words(const PricedResult& result, const AccountIncidence& account);

// A cost-and-carbon statement that can be pasted into a paper.
std::string statement(const Scenario& scenario, const PricedResult& result,
                      const ResultReader& file);

}  // namespace redoubt::analysis
