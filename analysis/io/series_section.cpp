#include "analysis/io/series_section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "analysis/io/hdf5_attributes.hpp"

namespace redoubt::analysis {
namespace {

// One chunk is one replicate of a series, cut along time above 1 MiB.
std::vector<hsize_t> choose_chunk(const std::vector<hsize_t>& extent) {
  static constexpr hsize_t kMostValues = 131072;
  std::vector<hsize_t> chunk = extent;
  chunk[0] = 1;
  hsize_t width = 1;
  for (std::size_t axis = 2; axis < chunk.size(); ++axis) {
    chunk[axis] = std::max<hsize_t>(chunk[axis], 1);
    width *= chunk[axis];
  }
  chunk[1] = std::clamp<hsize_t>(kMostValues / width, 1, std::max<hsize_t>(extent[1], 1));
  return chunk;
}

// 0/0 has another sign bit on another compiler: every NaN becomes the same one.
std::vector<double> with_one_nan(std::vector<double> values) {
  for (double& value : values)
    if (std::isnan(value)) value = std::numeric_limits<double>::quiet_NaN();
  return values;
}

}  // namespace

SeriesSection::SeriesSection(hid_t file, const std::string& section, const MemoryRecorder& record,
                             unsigned compression, int& next_dimension)
    : group_(file, section, next_dimension),
      compression_(compression),
      replicates_(group_.add_counter("replicate", H5T_STD_I32LE, "number of the replicate")) {
  write_text(group_.id(), kContent, kSeriesContent);
  group_.add_time(record.times_days());
  const auto& all = record.all_series();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].spec.section == section) add_series(i, all[i].spec, record.times_days().size());
}

void SeriesSection::add_series(std::size_t index, const SeriesSpec& spec, std::size_t times) {
  std::vector<std::string> dimensions{"replicate", "time"};
  DatasetLayout layout{
      .extent = {0, times}, .chunk = {}, .deflate = compression_, .fill_nan = true};
  for (const Axis& axis : spec.axes) {
    group_.add_axis(axis);
    dimensions.push_back(axis.name);
    layout.extent.push_back(axis.labels.size());
  }
  layout.chunk = choose_chunk(layout.extent);
  const hid_t dataset =
      group_.add_variable(spec.name, H5T_IEEE_F64LE, dimensions, layout, spec.unit, spec.long_name);
  write_text(dataset, "definition", spec.definition);
  variables_.push_back({index, dataset});
}

void SeriesSection::append(const MemoryRecorder& record, int replicate) {
  append_rows(replicates_, H5T_NATIVE_INT, &replicate, 1);
  for (const Variable& variable : variables_) {
    const MemoryRecorder::Series& series = record.all_series()[variable.series];
    const std::size_t expected = record.times_days().size() * series.width;
    if (series.values.size() != expected)
      throw std::invalid_argument(fmt::format("series {} has {} values for {} samples of {}",
                                              series.spec.name, series.values.size(),
                                              record.times_days().size(), series.width));
    append_rows(variable.dataset, H5T_NATIVE_DOUBLE, with_one_nan(series.values).data(), 1);
  }
}

}  // namespace redoubt::analysis
