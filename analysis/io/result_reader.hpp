// Reads a result file: header, series, tables. See docs/output_format.md for the layout.
//
// One thread owns all readers and writers (HDF5). Errors are std::runtime_error with the file's
// name: no such file, not HDF5, truncated, not a result file of Redoubt, written by a newer
// version; and std::invalid_argument for a series, table or column that is not there, with the
// nearest name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/record/recorder.hpp"

namespace redoubt::analysis {

struct StoredSeries {
  SeriesSpec spec;
  std::vector<std::size_t> shape;  // replicates, samples, then the axes
};

struct StoredTable {
  TableSpec spec;  // the first column is the number of the replicate
  std::size_t rows = 0;
};

struct SeriesValues {
  std::vector<double> values;      // row-major, last axis fastest; NaN: no denominator
  std::vector<std::size_t> shape;  // replicates, samples, then the axes
};

class ResultReader {
 public:
  using Attributes = std::vector<std::pair<std::string, std::string>>;

  explicit ResultReader(const std::filesystem::path& path);
  ~ResultReader();
  ResultReader(ResultReader&&) noexcept;
  ResultReader& operator=(ResultReader&&) noexcept;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  // Of the file, in order: numbers in decimal, a list with one element per line.
  [[nodiscard]] const Attributes& attributes() const { return attributes_; }
  // The text of one attribute, "" if the file has none of that name.
  [[nodiscard]] std::string attribute(std::string_view name) const;
  [[nodiscard]] const Attributes& provenance() const { return provenance_; }
  [[nodiscard]] std::size_t replicates() const;

  [[nodiscard]] const std::vector<StoredSeries>& all_series() const { return series_; }
  [[nodiscard]] const std::vector<StoredTable>& all_tables() const { return tables_; }
  [[nodiscard]] bool has_series(std::string_view name) const;
  [[nodiscard]] bool has_table(std::string_view name) const;
  // By name, or by "section/name" where two sections have the name.
  [[nodiscard]] const StoredSeries& series(std::string_view name) const;
  [[nodiscard]] const StoredTable& table(std::string_view name) const;

  [[nodiscard]] SeriesValues values(std::string_view series) const;
  [[nodiscard]] std::vector<double> times_days(std::string_view section) const;
  [[nodiscard]] std::vector<double> column(std::string_view table, std::string_view column) const;
  // Rows first … first + count - 1 of a column.
  [[nodiscard]] std::vector<double> column(std::string_view table, std::string_view column,
                                           std::size_t first, std::size_t count) const;

  // Computed from what the file holds now; differs from attribute("results_hash") if it was
  // damaged.
  [[nodiscard]] std::string recompute_results_hash() const;

 private:
  void read_group(const std::string& name);

  struct State;
  std::filesystem::path path_;
  std::unique_ptr<State> state_;
  Attributes attributes_;
  Attributes provenance_;
  std::vector<StoredSeries> series_;
  std::vector<StoredTable> tables_;
};

}  // namespace redoubt::analysis
