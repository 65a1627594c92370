// What a series is called, by its name alone: for results that keep numbers without descriptions.
#pragma once

#include <span>
#include <string>

namespace redoubt::analysis {

struct SeriesWords {
  std::string long_name;  // "share of detected posts"; empty if no metric has this name
  std::string unit;       // "1" if none
};

// A row of the tables: all that a run may record.
struct SeriesRow {
  const char* name;
  const char* axes;  // "replicate, time, group"
  const char* unit;
  const char* meaning;  // long name and definition
};

// Generated from the tables of docs/output_format.md, which are written from the metrics.
SeriesWords series_words(const std::string& series);
std::span<const SeriesRow> series_rows();

}  // namespace redoubt::analysis
