// An attribution as a file, for programs and for reports.
#pragma once

#include <filesystem>
#include <string>

#include "analysis/attribution/attribution.hpp"

namespace redoubt::analysis {

// Name of that file in the folder of an attribution.
inline constexpr const char* kAttributionFile = "attribution.json";

std::string attribution_json(const Attribution& attribution);
// Throws std::runtime_error with the file's name if it is not such a file.
Attribution read_attribution(const std::filesystem::path& folder);

}  // namespace redoubt::analysis
