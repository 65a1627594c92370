// What made a result file, and what is in it: the text of `redoubt inspect`.
#pragma once

#include <string>

#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

[[nodiscard]] std::string inspect_result(const ResultReader& file);

}  // namespace redoubt::analysis
