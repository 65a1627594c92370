// Writes one table, e.g. /cascades: its columns side by side on a row dimension, replicates one
// after the other with their number in the column "replicate".
#pragma once

#include <string>
#include <vector>

#include "analysis/io/result_group.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

class TableGroup {
 public:
  TableGroup(hid_t file, const TableSpec& spec, int& next_dimension);
  void append(const MemoryRecorder::Table& table, int replicate);

 private:
  void add_column(const ColumnSpec& column, const std::string& row);

  ResultGroup group_;
  hid_t rows_;
  hid_t replicate_;
  std::vector<hid_t> columns_;
  std::int64_t written_ = 0;
};

}  // namespace redoubt::analysis
