// Whether V ends above zero, at which S it would be zero, and from when on it stays above.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/value/repricing.hpp"

namespace redoubt::analysis {

struct Verdict {
  std::size_t positive = 0;  // replicates that end with V > 0
  std::size_t replicates = 0;
  double mean_usd = 0;             // V at the end; NaN for a group too small to be reported
  std::vector<double> at_end_usd;  // the same by replicate
  double break_even_usd = 0;       // mean over replicates
  // Of replicates that end above 0: first time from which V stays there.
  std::vector<double> break_even_days;
};

Verdict verdict_of(const PricedResult& result, const ModelValues& model);
// Of one who bears part of it: an index of result.bearers.
Verdict verdict_of(const PricedResult& result, const AccountIncidence& account, std::size_t bearer);

}  // namespace redoubt::analysis
