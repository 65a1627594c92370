// Groups, dimension scales and datasets laid out so that the file is valid netCDF-4 and the same
// bytes every time: creation order tracked and indexed, no time stamps, a scale on every axis.
//
// netCDF finds a dimension by a dataset that is a dimension scale (H5DS) in the variable's own
// group and that carries a file-wide number in the attribute _Netcdf4Dimid.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/io/hdf5_handles.hpp"

namespace redoubt::analysis {

[[nodiscard]] Hdf5Handle create_result_file(const std::string& path);
[[nodiscard]] Hdf5Handle create_group(hid_t parent, const std::string& name);

struct DatasetLayout {
  std::vector<hsize_t> extent;  // as created
  std::vector<hsize_t> chunk;   // empty: contiguous, cannot grow; else axis 0 can grow
  unsigned deflate = 0;         // 0: none; else shuffle and deflate at this level
  bool fill_nan = false;        // netCDF _FillValue; floats only
  std::size_t cache_bytes = 0;  // 0: whole chunks go straight to the file
};
[[nodiscard]] Hdf5Handle create_dataset(hid_t group, const std::string& name, hid_t file_type,
                                        const DatasetLayout& layout);
// The dataset becomes the dimension of its own name; number must be unique in the file.
void make_dimension(hid_t dataset, const std::string& name, int number);
void attach_dimension(hid_t dataset, hid_t dimension, unsigned axis);

// Grows axis 0 by rows and writes them; data holds rows × the other axes.
void append_rows(hid_t dataset, hid_t memory_type, const void* data, hsize_t rows);

[[nodiscard]] std::vector<hsize_t> read_extent(hid_t dataset);
// Reads count rows from first on (axis 0) into data.
void read_rows(hid_t dataset, hid_t memory_type, hsize_t first, hsize_t count, void* data);
// Texts of a whole dataset.
[[nodiscard]] std::vector<std::string> read_labels(hid_t dataset);
// Names of the dimensions of a dataset, outermost first.
[[nodiscard]] std::vector<std::string> read_dimension_names(hid_t dataset);
// Names of the links in a group, in the order of their creation.
[[nodiscard]] std::vector<std::string> list_links(hid_t group);

}  // namespace redoubt::analysis
