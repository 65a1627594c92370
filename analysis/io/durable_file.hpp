// A file appears under its final name whole or not at all: write NAME.tmp, make it durable, rename.
#pragma once

#include <filesystem>

namespace redoubt::analysis {

// Where the bytes go until publish_file.
[[nodiscard]] std::filesystem::path temporary_path(const std::filesystem::path& final_path);

// fsyncs the temporary file, renames it over final_path and fsyncs the directory, so that after a
// power cut there is the old file or the new one. Throws std::system_error naming the file.
void publish_file(const std::filesystem::path& final_path);

// Removes the temporary file if there is one; never throws.
void discard_temporary(const std::filesystem::path& final_path) noexcept;

}  // namespace redoubt::analysis
