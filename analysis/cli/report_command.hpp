// `redoubt report`: one self-contained HTML file from result files.
#pragma once

#include <string>
#include <vector>

namespace redoubt::analysis {

struct ReportOptions {
  std::vector<std::string> inputs;  // files, or folders of files
  bool statement = false;
  std::string output;  // empty: FILE.html beside FILE.h5; DIR/report.html; report.html here
};

int report_command(ReportOptions options);

}  // namespace redoubt::analysis
