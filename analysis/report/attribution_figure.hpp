// The figure of an attribution: one HTML file with bars and their intervals, no scripts.
#pragma once

#include <string>

#include "analysis/attribution/attribution.hpp"

namespace redoubt::analysis {

// `scenario`: its title. Sources stand in the order of their size.
std::string attribution_figure(const Attribution& attribution, const std::string& scenario);

}  // namespace redoubt::analysis
