// The outcome of validation as text for a terminal, as JSON and as a page of documentation.
#pragma once

#include <string>
#include <vector>

#include "analysis/validation/validate_file.hpp"

namespace redoubt::analysis {

std::size_t count_failed(const std::vector<ValidationCase>& cases);
std::string validation_text(const std::vector<ValidationCase>& cases);
std::string validation_json(const std::vector<ValidationCase>& cases);
// A section per file.
std::string validation_markdown(const std::vector<ValidationCase>& cases);

}  // namespace redoubt::analysis
