// `redoubt report`: one self-contained HTML file from a result file.
#pragma once

#include <string>

namespace redoubt::analysis {

struct ReportOptions {
  std::string input;
  std::string output;  // empty: FILE.html beside FILE.h5
};

int report_command(const ReportOptions& options);

}  // namespace redoubt::analysis
