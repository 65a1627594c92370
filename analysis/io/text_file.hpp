// The text of a file that a user named, or an error that helps to find the right one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace redoubt::analysis {

inline constexpr std::uintmax_t kLongestText = 256u << 20;  // bytes: no scenario is that long

// Throws ConfigError with `prefix` before the message: missing file (with the nearest name in its
// folder), folder, unreadable or too long.
std::string read_text_file(const std::filesystem::path& path, const std::string& prefix = "");

}  // namespace redoubt::analysis
