// `redoubt reprice`: emissions, C, E and V(M) of a result for other grids and prices.
#pragma once

#include <string>

#include "analysis/value/repricing.hpp"

namespace redoubt::analysis {

struct RepriceOptions {
  std::string input;
  Repricing repricing;
};

int reprice_command(const RepriceOptions& options);

}  // namespace redoubt::analysis
