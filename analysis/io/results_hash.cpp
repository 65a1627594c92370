#include "analysis/io/results_hash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/io/hdf5_attributes.hpp"
#include "analysis/io/hdf5_datasets.hpp"
#include "analysis/io/join_texts.hpp"
#include "analysis/io/result_group.hpp"
#include "sim/record/sha256.hpp"

namespace redoubt::analysis {
namespace {

constexpr hsize_t kBlockBytes = hsize_t{1} << 22;

std::string hash_values(hid_t dataset, const std::vector<hsize_t>& extent) {
  Sha256 hash;
  const Hdf5Handle type{H5Dget_type(dataset), H5Tclose, "read a type"};
  if (H5Tget_class(type.id()) == H5T_STRING) {
    for (const std::string& label : read_labels(dataset)) {
      hash.update(label);
      hash.update(std::string_view("\0", 1));
    }
    return hash.finish();
  }
  hsize_t row_bytes = H5Tget_size(type.id());
  for (std::size_t axis = 1; axis < extent.size(); ++axis) row_bytes *= extent[axis];
  const hsize_t step = std::max<hsize_t>(1, kBlockBytes / std::max<hsize_t>(row_bytes, 1));
  std::vector<std::byte> block;
  for (hsize_t row = 0; row < extent[0]; row += step) {
    const hsize_t rows = std::min(step, extent[0] - row);
    block.resize(rows * row_bytes);
    read_rows(dataset, type.id(), row, rows, block.data());
    hash.update(block);
  }
  return hash.finish();
}

std::string describe_datasets(hid_t file, const std::string& group_name) {
  const Hdf5Handle group{H5Gopen2(file, group_name.c_str(), H5P_DEFAULT), H5Gclose,
                         fmt::format("open group {}", group_name)};
  std::vector<std::string> names = list_links(group.id());
  std::sort(names.begin(), names.end());
  std::string lines;
  for (const std::string& name : names) {
    const Hdf5Handle dataset{H5Dopen2(group.id(), name.c_str(), H5P_DEFAULT), H5Dclose,
                             fmt::format("open {}/{}", group_name, name)};
    const std::vector<hsize_t> extent = read_extent(dataset.id());
    lines += fmt::format("{}/{} {} {}\n", group_name, name, join_texts(extent, "x"),
                         hash_values(dataset.id(), extent));
  }
  return lines;
}

}  // namespace

std::string compute_results_hash(hid_t file) {
  Sha256 hash;
  const auto attributes = read_all_attributes(file);
  for (const auto& [name, text] : std::map(attributes.begin(), attributes.end()))
    if (name != "results_hash") hash.update(fmt::format("@{} {}\n", name, text));
  std::vector<std::string> groups = list_links(file);
  std::sort(groups.begin(), groups.end());
  for (const std::string& group : groups)
    if (group != kProvenanceGroup) hash.update(describe_datasets(file, group));
  return hash.finish();
}

}  // namespace redoubt::analysis
