// Options of the subcommands that read result files: report.
#include "analysis/cli/subcommands.hpp"

namespace redoubt::analysis {

void add_report(CommandLine& line) {
  ReportOptions& options = line.report;
  CLI::App& command = *line.app.add_subcommand("report", "one self-contained interactive page");
  command.footer("Example: redoubt report results/arms_race.h5 -o results/arms_race.html");
  command.add_option("FILE", options.input, "result file")->required()->type_name("FILE.h5");
  command.add_option("-o,--output", options.output, "page to write (default: beside the result)")
      ->type_name("REPORT.html");
  command.callback([&line] { line.action = [&line] { return report_command(line.report); }; });
}

}  // namespace redoubt::analysis
