// One function per subcommand: it declares the options and stores what to do in `action`.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

#include "analysis/cli/report_command.hpp"
#include "analysis/cli/run_command.hpp"

namespace redoubt::analysis {

struct CommandLine {
  CLI::App app{
      "Redoubt: misuse arms races and feedback loops of foundation models on a social network"};
  std::function<int()> action;  // of the subcommand that was named
  std::string text;             // as typed, for the provenance
  bool no_color = false;
  RunOptions run;
  ReportOptions report;
};

void add_run(CommandLine& line);
void add_report(CommandLine& line);

}  // namespace redoubt::analysis
