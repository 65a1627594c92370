// What a run says about itself: series sampled over time, and tables with one row per thing.
//
// The model calls series/table once at the start, then put and row; whoever listens (memory, HDF5)
// decides where it goes. Every name comes with unit and definition, so that result files and
// docs/output_format.md explain themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// A labelled axis, e.g. {"detector", {"nightly", "matcher"}}. Time and replicate are implicit.
struct Axis {
  std::string name;
  std::vector<std::string> labels;
  friend bool operator==(const Axis&, const Axis&) = default;
};

struct SeriesSpec {
  std::string name;        // snake_case, unique within its section
  std::string section;     // "metrics" or "ledger": the group of the result file
  std::vector<Axis> axes;  // after (replicate, time); row-major, last axis fastest
  std::string unit = "1";
  std::string long_name;   // a few words
  std::string definition;  // one sentence with window and denominator
};

struct ColumnSpec {
  enum class Type { number, integer, category };
  std::string name;
  Type type = Type::number;
  std::string unit = "1";
  std::string long_name;
  std::vector<std::string> words;  // category: meaning of 0, 1, 2 …
};

struct TableSpec {
  std::string name;  // the group of the result file, e.g. "cascades"
  std::string row;   // what one row is, e.g. "cascade": the name of the dimension
  std::string definition;
  std::vector<ColumnSpec> columns;
};

struct SeriesId {
  std::size_t index = 0;
};
struct TableId {
  std::size_t index = 0;
};

class Recorder {
 public:
  virtual ~Recorder() = default;
  virtual SeriesId series(const SeriesSpec& spec) = 0;
  virtual TableId table(const TableSpec& spec) = 0;
  // Opens the sample at time t; every series is put exactly once per sample.
  virtual void sample(SimTime t) = 0;
  // values: product of the axes' sizes. NaN means "no denominator".
  virtual void put(SeriesId id, std::span<const double> values) = 0;
  // cells: one per column; integers and categories are exact up to 2^53.
  virtual void row(TableId id, std::span<const double> cells) = 0;
};

}  // namespace redoubt
