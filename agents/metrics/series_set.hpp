// Series over the same axes, declared together and filled together: the n-th value of a cell
// belongs to the n-th series.
#pragma once

#include <initializer_list>
#include <span>
#include <vector>

#include "sim/record/recorder.hpp"

namespace redoubt {

// What a result file says of a series.
struct SeriesWords {
  const char* name;
  const char* unit;
  const char* long_name;
  const char* definition;
};

class SeriesSet {
 public:
  void declare(Recorder& recorder, const std::vector<Axis>& axes,
               std::span<const SeriesWords> series);
  [[nodiscard]] bool declared() const { return !ids_.empty(); }

  // The next cell of the axes, the last axis fastest; without axes there is one. Throws
  // std::logic_error unless there is a value for each series.
  void add(std::initializer_list<double> cell);
  // Records the cells added since the last time.
  void put(Recorder& recorder);

 private:
  std::vector<SeriesId> ids_;
  std::vector<std::vector<double>> values_;  // by series
};

}  // namespace redoubt
