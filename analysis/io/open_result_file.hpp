// Opens a result file for reading, with an error that says what is wrong with it.
#pragma once

#include <filesystem>

#include "analysis/io/hdf5_handles.hpp"

namespace redoubt::analysis {

[[nodiscard]] Hdf5Handle open_result_file(const std::filesystem::path& path);

}  // namespace redoubt::analysis
