// Writes a text file whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

namespace redoubt::analysis {

// Through NAME.tmp and a rename; makes missing folders. Throws std::runtime_error naming the file.
void write_text_file(const std::filesystem::path& path, std::string_view text);

}  // namespace redoubt::analysis
