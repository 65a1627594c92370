// `redoubt inspect`, `export`, `compare`: what result files hold.
#pragma once

#include <string>
#include <vector>

namespace redoubt::analysis {

struct ExportOptions {
  std::string input;
  std::string table;   // a table or a series; empty: all series
  std::string format;  // "csv" or "tsv"
};

struct CompareOptions {
  std::string left;
  std::string right;
  std::vector<std::string> outcomes;  // measures by name; empty: those of the summary
};

struct InspectOptions {
  std::string input;
  bool scenario = false;    // prints the scenario that was run
  bool parameters = false;  // prints its parameters as CSV
};

int inspect_command(const InspectOptions& options);
int export_command(const ExportOptions& options);
int compare_command(const CompareOptions& options);

}  // namespace redoubt::analysis
