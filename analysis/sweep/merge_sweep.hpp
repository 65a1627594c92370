// All results of a sweep into one file that xarray, R and Julia open.
#pragma once

#include "analysis/sweep/sweep_folder.hpp"

namespace redoubt::analysis {

// Writes DIR/results.h5, with what is missing or failed marked so.
void merge_sweep(const SweepFolder& folder);

}  // namespace redoubt::analysis
