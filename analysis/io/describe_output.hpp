// The tables of docs/output_format.md, printed from the very specs that the model records with.
#pragma once

#include <span>
#include <string>

#include "sim/record/recorder.hpp"

namespace redoubt::analysis {

// One Markdown table for each section: name, shape, unit, meaning.
[[nodiscard]] std::string describe_series(std::span<const SeriesSpec> all);
// One heading and Markdown table for each table of a result file.
[[nodiscard]] std::string describe_tables(std::span<const TableSpec> all);

}  // namespace redoubt::analysis
