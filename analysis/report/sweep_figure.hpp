// The picture of a sweep: one HTML file, every outcome against every factor, no scripts.
#pragma once

#include <string>

#include "analysis/sweep/sweep_table.hpp"

namespace redoubt::analysis {

// A dot a point (mean over replicates), and means of classes of the factor with 95 % intervals. Of
// a long sweep a part of the points is drawn, evenly chosen; means are over all.
std::string sweep_figure(const SweepTable& table);

}  // namespace redoubt::analysis
