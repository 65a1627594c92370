// Options of the subcommands that read scenarios: run, check, validate.
#include "analysis/cli/subcommands.hpp"
#include "analysis/cli/within.hpp"

namespace redoubt::analysis {

void add_scenario_options(CLI::App& command, ScenarioOptions& options) {
  command.add_option("SCENARIO", options.file, "scenario file (TOML)")->required();
  command
      .add_option("--set", options.set,
                  "changes one parameter, e.g. propagation.branching_factor=0.6")
      ->type_name("PATH=VALUE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command.add_option("--seed", options.seed, "seed of all chance")->type_name("N");
  command.add_option("--replicates", options.replicates, "runs that differ only in their luck")
      ->type_name("R");
  command.add_option("--until", options.until, "ends at this simulated time, e.g. 30d")
      ->type_name("TIME");
  command
      .add_option("--record", options.record,
                  "tables to keep beside the series: events, cascades, final")
      ->type_name("TABLES");
}

void add_jobs(CLI::App& command, std::size_t& jobs, const std::string& otherwise) {
  command.add_option("-j,--jobs", jobs, "threads (default: " + otherwise + "); changes no result")
      ->type_name("N")
      ->check(within(1, 4096));
}

void add_run(CommandLine& line) {
  RunOptions& options = line.run;
  CLI::App& command = *line.app.add_subcommand("run", "simulates a scenario; writes a result file");
  command.footer(
      "Example: redoubt run scenarios/arms_race.toml -o results/arms_race.h5 --replicates 4");
  add_scenario_options(command, options.scenario);
  command
      .add_option("-o,--output", options.output, "result file or folder (default: NAME.h5 here)")
      ->type_name("OUT.h5");
  add_jobs(command, options.jobs);
  command.add_flag("--quiet", line.quiet, "no progress and no times");
  command.add_flag("--no-provenance", line.no_provenance,
                   "leaves out host, times and versions: equal runs give equal bytes");
  command.callback([&line] {
    line.action = [&line] {
      line.run.no_color = line.no_color;
      line.run.quiet = line.quiet;
      line.run.no_provenance = line.no_provenance;
      line.run.command_line = line.text;
      return run_command(line.run);
    };
  });
}

void add_validate(CommandLine& line) {
  ValidateOptions& options = line.validated;
  CLI::App& command =
      *line.app.add_subcommand("validate", "judges what scenarios say must come out");
  command.footer("Example: redoubt validate scenarios/validation/fact_02_sawtooth.toml");
  command.add_option("FILE", options.files, "scenario files (default: scenarios/validation)")
      ->type_name("FILE.toml");
  command.add_option("--only", options.only, "only files whose name holds this text")
      ->type_name("NAME");
  add_jobs(command, options.jobs);
  command.add_flag("--json", options.json, "for programs");
  command.add_flag("--markdown", options.markdown, "as docs/validation_results.md");
  act_on(line, command, line.validated, validate_command);
}

void add_check(CommandLine& line) {
  CLI::App& command =
      *line.app.add_subcommand("check", "what a scenario or sweep would run, or all that is wrong");
  command.footer("Example: redoubt check scenarios/arms_race.toml");
  add_scenario_options(command, line.check);
  command.add_flag("--build", line.check.build,
                   "builds the network even of more than two million people");
  command.callback([&line] { line.action = [&line] { return check_command(line.check); }; });
}

}  // namespace redoubt::analysis
