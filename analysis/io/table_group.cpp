#include "analysis/io/table_group.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "analysis/io/hdf5_attributes.hpp"
#include "analysis/io/join_texts.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kLargestExact = 9007199254740992.0;  // 2^53

hid_t file_type(const ColumnSpec& column) {
  if (column.type == ColumnSpec::Type::number) return H5T_IEEE_F64LE;
  if (column.type == ColumnSpec::Type::integer) return H5T_STD_I64LE;
  return column.words.size() <= 127 ? H5T_STD_I8LE : H5T_STD_I16LE;
}

// flag_meanings is one text with blanks between the words (CF conventions, section 3.5).
void write_words(hid_t dataset, const ColumnSpec& column) {
  for (const std::string& word : column.words)
    if (word.empty() || word.find(' ') != std::string::npos)
      throw std::invalid_argument(
          fmt::format("column {}: category \"{}\" is empty or has a blank", column.name, word));
  if (column.words.empty() || column.words.size() > 32767)
    throw std::invalid_argument(
        fmt::format("column {} has {} categories", column.name, column.words.size()));
  write_count_up(dataset, "flag_values", file_type(column), column.words.size());
  write_text(dataset, "flag_meanings", join_texts(column.words, " "));
}

[[noreturn]] void refuse(const ColumnSpec& column, double cell) {
  throw std::invalid_argument(fmt::format("column {} holds {}, which is no {}", column.name, cell,
                                          column.words.empty() ? "integer" : "category"));
}

std::vector<double> to_numbers(const std::vector<double>& cells) {
  std::vector<double> numbers = cells;
  for (double& number : numbers)  // one NaN for all compilers
    if (std::isnan(number)) number = std::numeric_limits<double>::quiet_NaN();
  return numbers;
}

std::vector<std::int64_t> to_integers(const ColumnSpec& column, const std::vector<double>& cells) {
  const bool category = column.type == ColumnSpec::Type::category;
  const double low = category ? 0 : -kLargestExact;
  const double high = category ? static_cast<double>(column.words.size()) - 1 : kLargestExact;
  std::vector<std::int64_t> integers;
  integers.reserve(cells.size());
  for (const double cell : cells) {
    if (!(cell >= low && cell <= high) || cell != std::trunc(cell)) refuse(column, cell);
    integers.push_back(static_cast<std::int64_t>(cell));
  }
  return integers;
}

DatasetLayout column_layout() {
  return {.extent = {0}, .chunk = {65536}, .deflate = 1, .cache_bytes = std::size_t{1} << 20};
}

}  // namespace

TableGroup::TableGroup(hid_t file, const TableSpec& spec, int& next_dimension)
    : group_(file, spec.name, next_dimension),
      rows_(group_.add_counter(spec.row, H5T_STD_I64LE, "row of the table")),
      replicate_(group_.add_variable("replicate", H5T_STD_I32LE, {spec.row}, column_layout(), "1",
                                     "number of the replicate")) {
  write_text(group_.id(), kContent, kTableContent);
  write_text(group_.id(), kRowDimension, spec.row);
  write_text(group_.id(), "definition", spec.definition);
  for (const ColumnSpec& column : spec.columns) add_column(column, spec.row);
}

void TableGroup::add_column(const ColumnSpec& column, const std::string& row) {
  DatasetLayout layout = column_layout();
  layout.fill_nan = column.type == ColumnSpec::Type::number;
  columns_.push_back(group_.add_variable(column.name, file_type(column), {row}, layout, column.unit,
                                         column.long_name));
  if (column.type == ColumnSpec::Type::category) write_words(columns_.back(), column);
}

void TableGroup::append(const MemoryRecorder::Table& table, int replicate) {
  const std::size_t rows = table.columns.empty() ? 0 : table.columns[0].size();
  std::vector<std::int64_t> numbers(rows);
  std::iota(numbers.begin(), numbers.end(), written_);
  append_rows(rows_, H5T_NATIVE_INT64, numbers.data(), rows);
  const std::vector<int> replicates(rows, replicate);
  append_rows(replicate_, H5T_NATIVE_INT, replicates.data(), rows);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const ColumnSpec& column = table.spec.columns[i];
    if (column.type == ColumnSpec::Type::number)
      append_rows(columns_[i], H5T_NATIVE_DOUBLE, to_numbers(table.columns[i]).data(), rows);
    else
      append_rows(columns_[i], H5T_NATIVE_INT64, to_integers(column, table.columns[i]).data(),
                  rows);
  }
  written_ += static_cast<std::int64_t>(rows);
}

}  // namespace redoubt::analysis
