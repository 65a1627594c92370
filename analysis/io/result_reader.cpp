#include "analysis/io/result_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "analysis/io/hdf5_attributes.hpp"
#include "analysis/io/hdf5_datasets.hpp"
#include "analysis/io/open_result_file.hpp"
#include "analysis/io/read_result_group.hpp"
#include "analysis/io/result_group.hpp"
#include "analysis/io/results_hash.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {
namespace {

[[noreturn]] void refuse_name(const std::filesystem::path& path, std::string_view kind,
                              std::string_view name, const std::vector<std::string>& known) {
  throw std::invalid_argument(fmt::format("{}: there is no {} \"{}\"{}", path.string(), kind, name,
                                          suggestion(name, known)));
}

bool is_named(const SeriesSpec& spec, std::string_view name) {
  return spec.name == name || spec.section + "/" + spec.name == name;
}

}  // namespace

struct ResultReader::State {
  Hdf5Handle file;

  [[nodiscard]] Hdf5Handle open(const std::string& object) const {
    return {H5Dopen2(file.id(), object.c_str(), H5P_DEFAULT), H5Dclose,
            fmt::format("open {}", object)};
  }
};

ResultReader::ResultReader(const std::filesystem::path& path)
    : path_(path), state_(std::make_unique<State>(State{open_result_file(path)})) {
  try {
    attributes_ = read_all_attributes(state_->file.id());
    for (const std::string& group : list_links(state_->file.id())) read_group(group);
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(fmt::format("{}: {}", path.string(), error.what()));
  }
}

ResultReader::~ResultReader() = default;
ResultReader::ResultReader(ResultReader&&) noexcept = default;
ResultReader& ResultReader::operator=(ResultReader&&) noexcept = default;

void ResultReader::read_group(const std::string& name) {
  const Hdf5Handle group{H5Gopen2(state_->file.id(), name.c_str(), H5P_DEFAULT), H5Gclose,
                         fmt::format("open group {}", name)};
  const std::string content = read_attribute(group.id(), kContent).value_or("");
  if (name == kProvenanceGroup) provenance_ = read_all_attributes(group.id());
  if (content == kTableContent) tables_.push_back(read_table_description(group.id(), name));
  if (content != kSeriesContent) return;
  for (StoredSeries& series : read_series_descriptions(group.id(), name))
    series_.push_back(std::move(series));
}

std::string ResultReader::attribute(std::string_view name) const {
  for (const auto& [key, text] : attributes_)
    if (key == name) return text;
  return "";
}

std::size_t ResultReader::replicates() const {
  return std::strtoull(attribute("replicates").c_str(), nullptr, 10);
}

bool ResultReader::has_series(std::string_view name) const {
  return std::any_of(series_.begin(), series_.end(),
                     [&](const StoredSeries& each) { return is_named(each.spec, name); });
}

bool ResultReader::has_table(std::string_view name) const {
  return std::any_of(tables_.begin(), tables_.end(),
                     [&](const StoredTable& each) { return each.spec.name == name; });
}

const StoredSeries& ResultReader::series(std::string_view name) const {
  const StoredSeries* found = nullptr;
  std::vector<std::string> known;
  for (const StoredSeries& each : series_) {
    known.push_back(each.spec.name);
    if (!is_named(each.spec, name)) continue;
    if (found != nullptr)
      throw std::invalid_argument(fmt::format("{}: \"{}\" is ambiguous: say \"{}/{}\" or \"{}/{}\"",
                                              path_.string(), name, found->spec.section, name,
                                              each.spec.section, name));
    found = &each;
  }
  if (found == nullptr) refuse_name(path_, "series", name, known);
  return *found;
}

const StoredTable& ResultReader::table(std::string_view name) const {
  std::vector<std::string> known;
  for (const StoredTable& each : tables_) {
    if (each.spec.name == name) return each;
    known.push_back(each.spec.name);
  }
  refuse_name(path_, "table", name, known);
}

SeriesValues ResultReader::values(std::string_view name) const {
  const StoredSeries& stored = series(name);
  SeriesValues result{.values = {}, .shape = stored.shape};
  std::size_t count = 1;
  for (const std::size_t size : stored.shape) count *= size;
  result.values.resize(count);
  if (count == 0) return result;
  const Hdf5Handle dataset = state_->open(stored.spec.section + "/" + stored.spec.name);
  read_rows(dataset.id(), H5T_NATIVE_DOUBLE, 0, stored.shape[0], result.values.data());
  return result;
}

std::vector<double> ResultReader::times_days(std::string_view section) const {
  const Hdf5Handle dataset = state_->open(fmt::format("{}/time", section));
  std::vector<double> times(read_extent(dataset.id()).at(0));
  read_rows(dataset.id(), H5T_NATIVE_DOUBLE, 0, times.size(), times.data());
  return times;
}

std::vector<double> ResultReader::column(std::string_view name, std::string_view column) const {
  return this->column(name, column, 0, table(name).rows);
}

std::vector<double> ResultReader::column(std::string_view name, std::string_view column,
                                         std::size_t first, std::size_t count) const {
  const StoredTable& stored = table(name);
  std::vector<std::string> known;
  for (const ColumnSpec& each : stored.spec.columns) known.push_back(each.name);
  if (std::find(known.begin(), known.end(), column) == known.end())
    refuse_name(path_, fmt::format("column of {}", name), column, known);
  if (first > stored.rows || count > stored.rows - first)
    throw std::out_of_range(fmt::format("{}: rows {} to {} of {} {}", path_.string(), first,
                                        first + count, stored.rows, name));
  std::vector<double> cells(count);
  const Hdf5Handle dataset = state_->open(fmt::format("{}/{}", name, column));
  read_rows(dataset.id(), H5T_NATIVE_DOUBLE, first, count, cells.data());
  return cells;
}

std::string ResultReader::recompute_results_hash() const {
  return compute_results_hash(state_->file.id());
}

}  // namespace redoubt::analysis
