// For commands that need a table which a run keeps only when asked to.
#pragma once

#include <string>

#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

// Throws std::runtime_error with what to do if `table` can be recorded but this file has none.
void require_recorded(const ResultReader& file, const std::string& table);

}  // namespace redoubt::analysis
