#include "analysis/io/hdf5_datasets.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <limits>

#include "analysis/io/hdf5_attributes.hpp"

namespace redoubt::analysis {
namespace {

constexpr unsigned kOrder = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

// H5Pset_obj_track_times off: otherwise every object carries the second of its creation.
Hdf5Handle group_properties(hid_t property_class) {
  Hdf5Handle list = make_properties(property_class);
  check_hdf5(H5Pset_link_creation_order(list.id(), kOrder), "set the link order");
  check_hdf5(H5Pset_attr_creation_order(list.id(), kOrder), "set the attribute order");
  check_hdf5(H5Pset_obj_track_times(list.id(), false), "switch off time stamps");
  return list;
}

Hdf5Handle dataset_properties(const DatasetLayout& layout) {
  Hdf5Handle list = make_properties(H5P_DATASET_CREATE);
  check_hdf5(H5Pset_attr_creation_order(list.id(), kOrder), "set the attribute order");
  check_hdf5(H5Pset_obj_track_times(list.id(), false), "switch off time stamps");
  if (!layout.chunk.empty())
    check_hdf5(H5Pset_chunk(list.id(), static_cast<int>(layout.chunk.size()), layout.chunk.data()),
               "set the chunk");
  if (layout.deflate > 0) {
    check_hdf5(H5Pset_shuffle(list.id()), "set the shuffle filter");
    check_hdf5(H5Pset_deflate(list.id(), layout.deflate), "set the deflate filter");
  }
  if (layout.fill_nan) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    check_hdf5(H5Pset_fill_value(list.id(), H5T_NATIVE_DOUBLE, &nan), "set the fill value");
  }
  return list;
}

// Axis 0 of a chunked dataset grows; an axis without elements must be able to (HDF5 refuses a chunk
// larger than an axis that cannot).
Hdf5Handle dataset_space(const DatasetLayout& layout) {
  std::vector<hsize_t> most = layout.extent;
  if (!layout.chunk.empty()) most[0] = H5S_UNLIMITED;
  if (!layout.chunk.empty())
    for (hsize_t& size : most)
      if (size == 0) size = H5S_UNLIMITED;
  return {H5Screate_simple(static_cast<int>(most.size()), layout.extent.data(), most.data()),
          H5Sclose, "make a shape"};
}

Hdf5Handle select_rows(hid_t dataset, hsize_t first, hsize_t count, Hdf5Handle& memory) {
  std::vector<hsize_t> shape = read_extent(dataset);
  Hdf5Handle file{H5Dget_space(dataset), H5Sclose, "read a shape"};
  std::vector<hsize_t> start(shape.size(), 0);
  start[0] = first;
  shape[0] = count;
  check_hdf5(
      H5Sselect_hyperslab(file.id(), H5S_SELECT_SET, start.data(), nullptr, shape.data(), nullptr),
      "select rows");
  memory = {H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr), H5Sclose,
            "make a shape"};
  return file;
}

std::string name_of(hid_t object) {
  std::string name(static_cast<std::size_t>(H5Iget_name(object, nullptr, 0)), '\0');
  H5Iget_name(object, name.data(), name.size() + 1);
  return name.substr(name.rfind('/') + 1);
}

// The name given to make_dimension: asking HDF5 for the object's path would search the whole file.
herr_t take_scale_name(hid_t, unsigned, hid_t scale, void* out) {
  auto& name = *static_cast<std::string*>(out);
  name.resize(static_cast<std::size_t>(H5DSget_scale_name(scale, nullptr, 0)));
  H5DSget_scale_name(scale, name.data(), name.size() + 1);
  return 1;  // one scale an axis
}

herr_t take_link_name(hid_t, const char* name, const H5L_info_t*, void* out) {
  static_cast<std::vector<std::string>*>(out)->emplace_back(name);
  return 0;
}

}  // namespace

Hdf5Handle create_result_file(const std::string& path) {
  const Hdf5Handle access = make_properties(H5P_FILE_ACCESS);
  check_hdf5(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V18, H5F_LIBVER_V110),
             "set the library bounds");
  check_hdf5(H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG), "set the close degree");
  const Hdf5Handle creation = group_properties(H5P_FILE_CREATE);
  return {H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose,
          fmt::format("create {}", path)};
}

Hdf5Handle create_group(hid_t parent, const std::string& name) {
  const Hdf5Handle creation = group_properties(H5P_GROUP_CREATE);
  return {H5Gcreate2(parent, name.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT), H5Gclose,
          fmt::format("create group {}", name)};
}

Hdf5Handle create_dataset(hid_t group, const std::string& name, hid_t file_type,
                          const DatasetLayout& layout) {
  const Hdf5Handle creation = dataset_properties(layout);
  const Hdf5Handle access = make_properties(H5P_DATASET_ACCESS);
  check_hdf5(H5Pset_chunk_cache(access.id(), 521, layout.cache_bytes, 1.0), "set the chunk cache");
  Hdf5Handle dataset{H5Dcreate2(group, name.c_str(), file_type, dataset_space(layout).id(),
                                H5P_DEFAULT, creation.id(), access.id()),
                     H5Dclose, fmt::format("create dataset {}", name)};
  if (layout.fill_nan)
    write_double(dataset.id(), "_FillValue", std::numeric_limits<double>::quiet_NaN());
  return dataset;
}

void make_dimension(hid_t dataset, const std::string& name, int number) {
  check_hdf5(H5DSset_scale(dataset, name.c_str()), fmt::format("make dimension {}", name));
  write_integer(dataset, "_Netcdf4Dimid", number);
}

void attach_dimension(hid_t dataset, hid_t dimension, unsigned axis) {
  check_hdf5(H5DSattach_scale(dataset, dimension, axis), "attach a dimension");
}

void append_rows(hid_t dataset, hid_t memory_type, const void* data, hsize_t rows) {
  if (rows == 0) return;
  std::vector<hsize_t> extent = read_extent(dataset);
  const hsize_t first = extent[0];
  extent[0] += rows;
  check_hdf5(H5Dset_extent(dataset, extent.data()), "grow a dataset");
  Hdf5Handle memory;
  const Hdf5Handle file = select_rows(dataset, first, rows, memory);
  const std::string what = fmt::format("write {}", name_of(dataset));
  check_hdf5(H5Dwrite(dataset, memory_type, memory.id(), file.id(), H5P_DEFAULT, data), what);
}

std::vector<hsize_t> read_extent(hid_t dataset) {
  const Hdf5Handle space{H5Dget_space(dataset), H5Sclose, "read a shape"};
  const int rank = check_hdf5(H5Sget_simple_extent_ndims(space.id()), "read a shape");
  std::vector<hsize_t> extent(static_cast<std::size_t>(rank));
  check_hdf5(H5Sget_simple_extent_dims(space.id(), extent.data(), nullptr), "read a shape");
  return extent;
}

void read_rows(hid_t dataset, hid_t memory_type, hsize_t first, hsize_t count, void* data) {
  if (count == 0) return;
  Hdf5Handle memory;
  const Hdf5Handle file = select_rows(dataset, first, count, memory);
  const std::string what = fmt::format("read {}", name_of(dataset));
  check_hdf5(H5Dread(dataset, memory_type, memory.id(), file.id(), H5P_DEFAULT, data), what);
}

std::vector<std::string> read_labels(hid_t dataset) {
  const std::vector<hsize_t> extent = read_extent(dataset);
  std::vector<char*> pointers(extent.at(0));
  const Hdf5Handle type = make_text_type();
  read_rows(dataset, type.id(), 0, extent[0], pointers.data());
  std::vector<std::string> labels;
  for (char* pointer : pointers) {
    labels.emplace_back(pointer == nullptr ? "" : pointer);
    H5free_memory(pointer);
  }
  return labels;
}

std::vector<std::string> read_dimension_names(hid_t dataset) {
  const std::size_t rank = read_extent(dataset).size();
  if (H5DSis_scale(dataset) > 0) return {name_of(dataset)};
  std::vector<std::string> names(rank);
  for (std::size_t axis = 0; axis < rank; ++axis)
    check_hdf5(H5DSiterate_scales(dataset, static_cast<unsigned>(axis), nullptr, take_scale_name,
                                  &names[axis]),
               "read the dimensions");
  return names;
}

std::vector<std::string> list_links(hid_t group) {
  std::vector<std::string> names;
  check_hdf5(H5Literate(group, H5_INDEX_CRT_ORDER, H5_ITER_INC, nullptr, take_link_name, &names),
             "list a group");
  return names;
}

}  // namespace redoubt::analysis
