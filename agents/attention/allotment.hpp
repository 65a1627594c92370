// How many units go to each site.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/attention/attention_params.hpp"

namespace redoubt {

// Units per site.
using UnitsBySite = std::vector<std::int64_t>;

// All alike; what does not divide goes round the sites from round to round.
UnitsBySite allot_uniformly(std::int64_t units, std::size_t sites, std::uint64_t round);
// By shares of the weights, rounded by largest remainders; the first of equals.
UnitsBySite allot_in_proportion(std::int64_t units, const std::vector<double>& weights);
// Unit after unit where the estimated rates promise the most discoveries (D'Amour et al. 2020): a
// site's n-th unit finds P(Y >= n), Y ~ Poisson(rate), if it finds one at most; else only the first
// finds anything. The first of equals, and of sites that promise nothing the one with the fewest.
UnitsBySite allot_greedily(std::int64_t units, const std::vector<double>& rates, UnitFinds finds);

// Site at quantile v in (0, 1) of the weights.
std::size_t site_at(const std::vector<double>& weights, double v);

// P(Y >= n) for Y ~ Poisson(mean).
double poisson_at_least(std::int64_t n, double mean);
// E[Y | Y >= n]: what a count that was cut off at n stands for.
double poisson_mean_from(std::int64_t n, double mean);

}  // namespace redoubt
