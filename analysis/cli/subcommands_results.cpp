// Options of the subcommands that read result files: report, inspect, verify, export, compare,
// explain.
#include "analysis/cli/subcommands.hpp"

namespace redoubt::analysis {
namespace {

void add_input(CLI::App& command, std::string& input) {
  command.add_option("FILE", input, "result file")->required()->type_name("FILE.h5");
}

}  // namespace

void add_report(CommandLine& line) {
  ReportOptions& options = line.report;
  CLI::App& command = *line.app.add_subcommand("report", "one self-contained interactive page");
  command.footer(
      "Example: redoubt report results/arms_race.h5 -o results/arms_race.html\n"
      "All results of a folder in one page: redoubt report results\n"
      "With what it is due to: redoubt report arms_race.h5 arms_race.attribution");
  command
      .add_option("FILE", options.inputs,
                  "result files, folders of them, and folders of attributions to add")
      ->required()
      ->type_name("FILE.h5…|DIR");
  command.add_option("-o,--output", options.output, "page to write (default: beside the result)")
      ->type_name("REPORT.html");
  command.add_flag("--statement", options.statement,
                   "prints a cost-and-carbon statement for a paper instead of a page");
  command.callback([&line] { line.action = [&line] { return report_command(line.report); }; });
}

void add_inspect(CommandLine& line) {
  CLI::App& command = *line.app.add_subcommand("inspect", "what made a result, and what is in it");
  command.footer(
      "Example: redoubt inspect results/arms_race.h5\n"
      "For the appendix of a paper: redoubt inspect results/arms_race.h5 --params > inputs.csv");
  add_input(command, line.inspected.input);
  CLI::Option* params = command.add_flag(
      "--params", line.inspected.parameters,
      "prints every parameter of the run with value, unit, origin and source, as CSV");
  command
      .add_flag("--scenario", line.inspected.scenario,
                "prints the scenario that was run, every parameter stated")
      ->excludes(params);
  command.callback([&line] { line.action = [&line] { return inspect_command(line.inspected); }; });
}

void add_verify(CommandLine& line) {
  VerifyOptions& options = line.verify;
  CLI::App& command =
      *line.app.add_subcommand("verify", "runs a result's own scenario again and compares");
  command.footer("Example: redoubt verify results/arms_race.h5");
  add_input(command, options.input);
  command
      .add_option("--input", options.folder,
                  "folder that relative paths of the scenario start from (default: the result's)")
      ->type_name("DIR");
  add_jobs(command, options.jobs);
  command.callback([&line] { line.action = [&line] { return verify_command(line.verify); }; });
}

void add_export(CommandLine& line) {
  ExportOptions& options = line.exported;
  CLI::App& command =
      *line.app.add_subcommand("export", "series and tables as text for R, gnuplot, spreadsheets");
  command.footer(
      "Example: redoubt export results/arms_race.h5 --table prevalence > prevalence.csv");
  add_input(command, options.input);
  command.add_option("--table", options.table, "a series or table (default: all series)")
      ->type_name("NAME");
  command.add_option("--format", options.format, "csv or tsv")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"csv", "tsv"}))
      ->default_str("csv");
  command.callback([&line] { line.action = [&line] { return export_command(line.exported); }; });
}

void add_compare(CommandLine& line) {
  CompareOptions& options = line.compared;
  CLI::App& command =
      *line.app.add_subcommand("compare", "differences between two results, pair by pair");
  command.footer(
      "Example: redoubt compare results/arms_race.h5 results/frozen_detector.h5\n"
      "Measures of your own: add --outcome wrongful_actions.B.sum,cost_usd.moderation.final");
  command.add_option("A", options.left, "result file")->required()->type_name("A.h5");
  command.add_option("B", options.right, "result file")->required()->type_name("B.h5");
  command
      .add_option("--outcome", options.outcomes,
                  "these measures instead of the summary's, e.g. wrongful_actions.B.sum")
      ->type_name("METRIC,...")
      ->delimiter(',');
  command.callback([&line] { line.action = [&line] { return compare_command(line.compared); }; });
}

void add_explain(CommandLine& line) {
  ExplainOptions& options = line.explained;
  CLI::App& command =
      *line.app.add_subcommand("explain", "the life of one post, from a run with --record events");
  command.footer("Example: redoubt explain results/arms_race.h5 --list");
  add_input(command, options.input);
  CLI::Option* post =
      command.add_option("--post", options.post, "number of the post")->type_name("N");
  command.add_flag("--list", options.list, "proposes posts that are worth it (without --post)")
      ->excludes(post);
  command.add_option("--replicate", options.replicate, "of which replicate (default: 0)")
      ->type_name("R");
  command.callback([&line] { line.action = [&line] { return explain_command(line.explained); }; });
}

}  // namespace redoubt::analysis
