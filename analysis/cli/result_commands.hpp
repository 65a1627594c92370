// `redoubt inspect`, `export`, `compare`: what result files hold.
#pragma once

#include <string>

namespace redoubt::analysis {

struct ExportOptions {
  std::string input;
  std::string table;   // a table or a series; empty: all series
  std::string format;  // "csv" or "tsv"
};

struct CompareOptions {
  std::string left;
  std::string right;
};

int inspect_command(const std::string& input);
int export_command(const ExportOptions& options);
int compare_command(const CompareOptions& options);

}  // namespace redoubt::analysis
