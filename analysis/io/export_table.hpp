// Result files as text for R, gnuplot and spreadsheets.
//
// One header line, then one line a row, ended by "\n". A cell with the separator, a quote or a line
// break is quoted as in RFC 4180. Numbers read back as the same double; NaN is "NaN".
#pragma once

#include <iosfwd>
#include <string_view>

#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

enum class TextFormat { csv, tsv };

// Columns: replicate, then those of the table; categories as words.
void export_table(const ResultReader& file, std::string_view table, TextFormat format,
                  std::ostream& out);

// One value a line: series, replicate, time_days, one column for every axis of the series, value.
// A cell is empty where a series has not the axis. series "": all.
void export_series(const ResultReader& file, std::string_view series, TextFormat format,
                   std::ostream& out);

}  // namespace redoubt::analysis
