// Writes the series of one section, e.g. /metrics: every series as (replicate, time, its axes).
#pragma once

#include <string>
#include <vector>

#include "analysis/io/result_group.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

class SeriesSection {
 public:
  // The first replicate's record tells the sample times and the series; deflated at `compression`.
  SeriesSection(hid_t file, const std::string& section, const MemoryRecorder& record,
                unsigned compression, int& next_dimension);
  void append(const MemoryRecorder& record, int replicate);

 private:
  void add_series(std::size_t index, const SeriesSpec& spec, std::size_t times);

  struct Variable {
    std::size_t series;  // index in the record
    hid_t dataset;
  };
  ResultGroup group_;
  unsigned compression_;
  hid_t replicates_;
  std::vector<Variable> variables_;
};

}  // namespace redoubt::analysis
