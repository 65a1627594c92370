// V(M) of every model, of the platform and everyone, and of who bears it, as a table.
#pragma once

#include "analysis/report/report_data.hpp"
#include "analysis/value/repricing.hpp"

namespace redoubt::analysis {

// A row for each model and bearer: V at the end, how often it is above 0, since when, and the S at
// which it would be 0. Empty if nothing good is valued.
ReportTable value_table(const PricedResult& result);

}  // namespace redoubt::analysis
