// The columns of a series: one for each cell of its axes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/record/recorder.hpp"

namespace redoubt::analysis {

std::size_t column_count(const SeriesSpec& spec);
// One label per column, in storage order; several axes are joined with " · ".
std::vector<std::string> column_labels(const SeriesSpec& spec,
                                       std::string_view between_axes = " · ");

}  // namespace redoubt::analysis
