// What a run showed, one line a measure: the table that `redoubt run` prints.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

// Keeps one number per replicate and line, so a thousand replicates cost no memory.
class SummaryTable {
 public:
  void add(const MemoryRecorder& record);
  // Mean ± half width of the 95 % confidence interval over replicates. Nothing in it depends on
  // the machine or the time.
  [[nodiscard]] std::string text() const;

 private:
  struct Line {
    std::string measure;
    std::string of;
    std::string unit;
    std::vector<double> per_replicate;
  };
  std::vector<Line> lines_;
};

}  // namespace redoubt::analysis
