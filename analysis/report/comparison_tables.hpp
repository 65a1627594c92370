// Several results side by side: their key measures, and the parameters in which they differ.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analysis/io/result_reader.hpp"
#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

using NamedResult = std::pair<std::string, const ResultReader*>;

// Means ± half widths of 95 % intervals over replicates, one line a measure.
ReportTable overview_table(const std::vector<NamedResult>& results);

// Every parameter whose value is not the same in all of them; "–" where it is not stated.
ReportTable difference_table(const std::vector<NamedResult>& results);

}  // namespace redoubt::analysis
