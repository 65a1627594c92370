// Attributes of HDF5 objects: texts, lists of texts and numbers, as netCDF readers understand them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/io/hdf5_handles.hpp"

namespace redoubt::analysis {

// An empty text or list is not written: HDF5 stores it as a null pointer, and readers trip over it.
void write_text(hid_t object, const char* name, std::string_view text);
void write_texts(hid_t object, const char* name, std::span<const std::string> texts);
void write_integer(hid_t object, const char* name, std::int32_t value);
void write_unsigned(hid_t object, const char* name, std::uint64_t value);
void write_double(hid_t object, const char* name, double value);
// 0, 1 … count-1 in the given file type, e.g. flag_values of a category.
void write_count_up(hid_t object, const char* name, hid_t file_type, std::size_t count);

// Texts as they are, numbers in decimal; a list has one element per line. Empty if there is none.
[[nodiscard]] std::optional<std::string> read_attribute(hid_t object, const char* name);
// All attributes in the order they were written, without those of the netCDF dimension machinery.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> read_all_attributes(hid_t object);

}  // namespace redoubt::analysis
