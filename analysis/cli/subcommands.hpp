// One function per subcommand: it declares the options and stores what to do in `action`.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

#include "analysis/cli/analyze_command.hpp"
#include "analysis/cli/attribute_command.hpp"
#include "analysis/cli/bench_command.hpp"
#include "analysis/cli/calibrate_command.hpp"
#include "analysis/cli/check_command.hpp"
#include "analysis/cli/explain_command.hpp"
#include "analysis/cli/gain_command.hpp"
#include "analysis/cli/list_command.hpp"
#include "analysis/cli/new_command.hpp"
#include "analysis/cli/report_command.hpp"
#include "analysis/cli/reprice_command.hpp"
#include "analysis/cli/result_commands.hpp"
#include "analysis/cli/run_command.hpp"
#include "analysis/cli/sweep_command.hpp"
#include "analysis/cli/tip_command.hpp"
#include "analysis/cli/validate_command.hpp"
#include "analysis/cli/verify_command.hpp"

namespace redoubt::analysis {

struct CommandLine {
  CLI::App app{
      "Redoubt: misuse arms races and feedback loops of foundation models on a social network"};
  std::function<int()> action;  // of the subcommand that was named
  std::string text;             // as typed, for the provenance
  bool no_color = false;
  bool quiet = false;
  bool no_provenance = false;
  RunOptions run;
  ScenarioOptions check;
  ReportOptions report;
  InspectOptions inspected;
  VerifyOptions verify;
  ExportOptions exported;
  CompareOptions compared;
  ExplainOptions explained;
  RepriceOptions repriced;
  ListOptions list;
  NewOptions created;
  BenchOptions bench;
  ValidateOptions validated;
  AttributeOptions attributed;
  GainOptions gain;
  AnalyzeOptions analyzed;
  TipOptions tipped;
  CalibrateOptions calibrated;
  SweepOptions sweep;  // also of resume, status, worker and merge: a folder instead of a file
};

// What the subcommands that read a scenario have in common.
void add_scenario_options(CLI::App& command, ScenarioOptions& options);

// -j; `otherwise`: how many threads there are without it.
void add_jobs(CLI::App& command, std::size_t& jobs, const std::string& otherwise = "one per core");

// Stores what the subcommand does with its options, which get what holds for all subcommands.
template <class Options>
void act_on(CommandLine& line, CLI::App& command, Options& options, int (*act)(const Options&)) {
  command.callback([&line, &options, act] {
    line.action = [&line, &options, act] {
      options.quiet = line.quiet;
      if constexpr (requires { options.no_color; }) options.no_color = line.no_color;
      return act(options);
    };
  });
}

void add_run(CommandLine& line);
void add_check(CommandLine& line);
void add_report(CommandLine& line);
void add_inspect(CommandLine& line);
void add_verify(CommandLine& line);
void add_export(CommandLine& line);
void add_compare(CommandLine& line);
void add_explain(CommandLine& line);
void add_reprice(CommandLine& line);
void add_list(CommandLine& line);
void add_new(CommandLine& line);
void add_bench(CommandLine& line);
void add_validate(CommandLine& line);
void add_attribute(CommandLine& line);
void add_gain(CommandLine& line);
void add_sweep(CommandLine& line);
void add_resume(CommandLine& line);
void add_status(CommandLine& line);
void add_worker(CommandLine& line);
void add_merge(CommandLine& line);
void add_analyze(CommandLine& line);
void add_tip(CommandLine& line);
void add_calibrate(CommandLine& line);

}  // namespace redoubt::analysis
