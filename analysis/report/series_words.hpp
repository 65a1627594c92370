// What a series is called, by its name alone: for results that keep numbers without descriptions.
#pragma once

#include <string>

namespace redoubt::analysis {

struct SeriesWords {
  std::string long_name;  // "share of detected posts"; empty if no metric has this name
  std::string unit;       // "1" if none
};

// Generated from the tables of docs/output_format.md, which are written from the metrics.
SeriesWords series_words(const std::string& series);

}  // namespace redoubt::analysis
