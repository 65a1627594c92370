// `redoubt inspect`, `export`: what a result file holds.
#pragma once

#include <string>

namespace redoubt::analysis {

struct ExportOptions {
  std::string input;
  std::string table;   // a table or a series; empty: all series
  std::string format;  // "csv" or "tsv"
};

int inspect_command(const std::string& input);
int export_command(const ExportOptions& options);

}  // namespace redoubt::analysis
