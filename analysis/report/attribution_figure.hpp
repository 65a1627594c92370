// The figure of an attribution: one HTML file with bars and their intervals, no scripts.
#pragma once

#include <string>

#include "analysis/attribution/attribution.hpp"

namespace redoubt::analysis {

// A part of a page without its heading: bars, table. Sources stand in the order of their size.
std::string attribution_section(const Attribution& attribution);
// What that part needs beside the style of all pages.
std::string attribution_style();
// A page of its own.
std::string attribution_figure(const Attribution& attribution);

}  // namespace redoubt::analysis
