// Weighted linear regression by normal equations, with a whiff of ridge so that it always answers.
#pragma once

#include <vector>

namespace redoubt::analysis {

// Coefficients b that minimise the sum of weight × (value - row · b)².
std::vector<double> least_squares(const std::vector<std::vector<double>>& rows,
                                  const std::vector<double>& values,
                                  const std::vector<double>& weights);

}  // namespace redoubt::analysis
