#include "analysis/io/read_result_group.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <sstream>
#include <stdexcept>

#include "analysis/io/hdf5_attributes.hpp"
#include "analysis/io/hdf5_datasets.hpp"
#include "analysis/io/result_group.hpp"

namespace redoubt::analysis {
namespace {

Hdf5Handle open_dataset(hid_t group, const std::string& name) {
  return {H5Dopen2(group, name.c_str(), H5P_DEFAULT), H5Dclose, fmt::format("open {}", name)};
}

std::string text_of(hid_t object, const char* name) {
  return read_attribute(object, name).value_or("");
}

StoredSeries read_series(hid_t group, hid_t dataset, const std::string& section,
                         const std::string& name) {
  StoredSeries series{.spec = {.name = name,
                               .section = section,
                               .axes = {},
                               .unit = text_of(dataset, "units"),
                               .long_name = text_of(dataset, "long_name"),
                               .definition = text_of(dataset, "definition")},
                      .shape = {}};
  for (const hsize_t size : read_extent(dataset)) series.shape.push_back(size);
  const std::vector<std::string> dimensions = read_dimension_names(dataset);
  if (dimensions.size() < 2) throw std::runtime_error(name + " is no series over time");
  for (std::size_t axis = 2; axis < dimensions.size(); ++axis) {
    const Hdf5Handle labels = open_dataset(group, dimensions[axis]);
    series.spec.axes.push_back({dimensions[axis], read_labels(labels.id())});
  }
  return series;
}

ColumnSpec read_column(hid_t dataset, const std::string& name) {
  ColumnSpec column{.name = name,
                    .type = ColumnSpec::Type::number,
                    .unit = text_of(dataset, "units"),
                    .long_name = text_of(dataset, "long_name"),
                    .words = {}};
  std::istringstream meanings(text_of(dataset, "flag_meanings"));
  for (std::string word; meanings >> word;) column.words.push_back(word);
  const Hdf5Handle type{H5Dget_type(dataset), H5Tclose, "read a type"};
  if (H5Tget_class(type.id()) == H5T_INTEGER)
    column.type = column.words.empty() ? ColumnSpec::Type::integer : ColumnSpec::Type::category;
  return column;
}

}  // namespace

std::vector<StoredSeries> read_series_descriptions(hid_t group, const std::string& section) {
  std::vector<StoredSeries> all;
  for (const std::string& name : list_links(group)) {
    const Hdf5Handle dataset = open_dataset(group, name);
    if (H5DSis_scale(dataset.id()) <= 0)
      all.push_back(read_series(group, dataset.id(), section, name));
  }
  return all;
}

StoredTable read_table_description(hid_t group, const std::string& name) {
  StoredTable table{.spec = {.name = name,
                             .row = text_of(group, kRowDimension),
                             .definition = text_of(group, "definition"),
                             .columns = {}},
                    .rows = 0};
  for (const std::string& link : list_links(group)) {
    const Hdf5Handle dataset = open_dataset(group, link);
    if (link == table.spec.row)
      table.rows = read_extent(dataset.id()).at(0);
    else
      table.spec.columns.push_back(read_column(dataset.id(), link));
  }
  return table;
}

}  // namespace redoubt::analysis
