#include "analysis/cli/report_command.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>

#include "analysis/io/write_text_file.hpp"
#include "analysis/report/html_report.hpp"
#include "analysis/report/report_from_result.hpp"

namespace redoubt::analysis {

int report_command(const ReportOptions& options) {
  const ResultReader file(options.input);
  std::filesystem::path output = options.output;
  if (output.empty()) output = std::filesystem::path(options.input).replace_extension(".html");
  std::error_code ignored;
  if (std::filesystem::equivalent(output, options.input, ignored))
    throw std::runtime_error(
        fmt::format("{} is the result itself (the page must be another file)", output.string()));
  write_text_file(output, html_report(report_from_result(file)));
  if (options.output.empty()) fmt::print("{}\n", output.string());
  return 0;
}

}  // namespace redoubt::analysis
