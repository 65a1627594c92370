#include "analysis/io/result_group.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "analysis/io/hdf5_attributes.hpp"
#include "analysis/io/join_texts.hpp"
#include "analysis/io/netcdf_unit.hpp"

namespace redoubt::analysis {
namespace {

void write_meaning(hid_t dataset, const std::string& unit, const std::string& long_name) {
  write_text(dataset, "long_name", long_name);
  write_text(dataset, "units", netcdf_unit(unit));
}

}  // namespace

hid_t ResultGroup::add_counter(const std::string& name, hid_t file_type,
                               const std::string& long_name) {
  Hdf5Handle dataset = create_dataset(
      group_.id(), name, file_type,
      {.extent = {0}, .chunk = {65536}, .deflate = 1, .cache_bytes = std::size_t{1} << 20});
  write_meaning(dataset.id(), "1", long_name);
  return add_dimension(name, {}, std::move(dataset));
}

void ResultGroup::add_time(std::span<const double> times_days) {
  Hdf5Handle dataset = create_dataset(group_.id(), "time", H5T_IEEE_F64LE,
                                      {.extent = {times_days.size()}, .chunk = {}});
  check_hdf5(
      H5Dwrite(dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, times_days.data()),
      "write time");
  write_meaning(dataset.id(), "simulated days", "simulated time since the start of the run");
  add_dimension("time", {}, std::move(dataset));
}

void ResultGroup::add_axis(const Axis& axis) {
  if (const Dimension* known = find(axis.name)) {
    if (known->labels == axis.labels) return;
    throw std::invalid_argument(
        fmt::format("axis \"{}\" has the labels [{}] in one series and [{}] in another", axis.name,
                    join_texts(known->labels, ", "), join_texts(axis.labels, ", ")));
  }
  const Hdf5Handle type = make_text_type();
  Hdf5Handle dataset = create_dataset(group_.id(), axis.name, type.id(),
                                      {.extent = {axis.labels.size()}, .chunk = {}});
  std::vector<const char*> pointers;
  for (const std::string& label : axis.labels) pointers.push_back(label.c_str());
  check_hdf5(H5Dwrite(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()),
             fmt::format("write axis {}", axis.name));
  write_text(dataset.id(), "long_name", axis.name);
  add_dimension(axis.name, axis.labels, std::move(dataset));
}

hid_t ResultGroup::add_variable(const std::string& name, hid_t file_type,
                                const std::vector<std::string>& dimensions,
                                const DatasetLayout& layout, const std::string& unit,
                                const std::string& long_name) {
  if (find(name) != nullptr)
    throw std::invalid_argument(fmt::format("\"{}\" is a variable and a dimension", name));
  variables_.push_back(create_dataset(group_.id(), name, file_type, layout));
  const hid_t dataset = variables_.back().id();
  write_meaning(dataset, unit, long_name);
  for (std::size_t axis = 0; axis < dimensions.size(); ++axis)
    attach_dimension(dataset, find(dimensions[axis])->dataset.id(), static_cast<unsigned>(axis));
  return dataset;
}

const ResultGroup::Dimension* ResultGroup::find(const std::string& name) const {
  for (const Dimension& dimension : dimensions_)
    if (dimension.name == name) return &dimension;
  return nullptr;
}

hid_t ResultGroup::add_dimension(const std::string& name, std::vector<std::string> labels,
                                 Hdf5Handle dataset) {
  make_dimension(dataset.id(), name, next_dimension_++);
  dimensions_.push_back({name, std::move(labels), std::move(dataset)});
  return dimensions_.back().dataset.id();
}

}  // namespace redoubt::analysis
