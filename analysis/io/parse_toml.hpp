// One TOML text into the neutral tree of sim/config.
#pragma once

#include <cstdint>
#include <string_view>

#include "sim/config/value.hpp"

namespace redoubt::analysis {

// Positions refer to document.files[file], whose name messages bear. Keys keep their order.
// Throws ConfigError: syntax with line and column, keys stated twice, dates.
Table parse_toml(std::string_view text, const Document& document, std::int32_t file);

}  // namespace redoubt::analysis
