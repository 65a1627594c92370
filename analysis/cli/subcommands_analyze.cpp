// Options of the subcommands that say what a sweep found.
#include "analysis/cli/subcommands.hpp"
#include "analysis/cli/within.hpp"

namespace redoubt::analysis {

void add_analyze(CommandLine& line) {
  AnalyzeOptions& options = line.analyzed;
  CLI::App& command = *line.app.add_subcommand("analyze", "what a sweep says: effects, causes");
  command.footer("Example: redoubt analyze policy_portfolio.sweep --optimize");
  command.add_option("DIR", options.folder, "folder of a sweep")->required()->type_name("");
  auto* sensitivity = command
                          .add_option("--sensitivity", options.sensitivity,
                                      "which factors outcomes depend on (designs saltelli, morris)")
                          ->type_name("sobol|morris")
                          ->check(CLI::IsMember({"sobol", "morris"}));
  auto* discover = command
                       .add_option("--discover", options.discover,
                                   "under which conditions, e.g. 'prevalence.mean>0.05'")
                       ->type_name("METRIC>VALUE")
                       ->excludes(sensitivity);
  command.add_flag("--optimize", options.optimize, "robust settings: regret, satisficing, front")
      ->excludes(sensitivity)
      ->excludes(discover);
  command.add_option("--outcome", options.outcomes, "only these outcomes (default: all)")
      ->type_name("METRIC,...")
      ->delimiter(',');
  command
      .add_option("--limit", options.limit,
                  "what satisfies, with --optimize (default: the baseline's mean)")
      ->type_name("VALUE");
  command
      .add_option("--precision", options.precision,
                  "wanted half width, relative to the difference (default 0.1)")
      ->type_name("SHARE")
      ->check(within(1e-4, 10.0));
  command.add_flag("--json", options.json, "for programs");
  act_on(line, command, line.analyzed, analyze_command);
}

void add_tip(CommandLine& line) {
  TipOptions& options = line.tipped;
  CLI::App& command =
      *line.app.add_subcommand("tip", "at which value of a parameter something begins or ends");
  command.footer(
      "Example: redoubt tip scenarios/arms_race.toml --lever moderation.audit_fraction "
      "--range 0.001 0.2 --log --when 'detection_rate.classifier.second_half<0.1'");
  add_scenario_options(command, options.scenario);
  command.add_option("--lever", options.lever, "parameter")->type_name("PATH")->required();
  command.add_option("--range", options.range, "where it is looked for")
      ->type_name("LOW HIGH")
      ->expected(2)
      ->required();
  command.add_flag("--log", options.log, "halves ratios instead of distances");
  command.add_option("--when", options.when, "condition")->type_name("METRIC>VALUE")->required();
  command
      .add_option("--tolerance", options.tolerance,
                  "share of the range that may remain open (default 0.02)")
      ->type_name("SHARE")
      ->check(within(1e-6, 0.5));
  add_jobs(command, options.jobs);
  command.add_flag("--json", options.json, "for programs");
  act_on(line, command, line.tipped, tip_command);
}

void add_calibrate(CommandLine& line) {
  CalibrateOptions& options = line.calibrated;
  CLI::App& command =
      *line.app.add_subcommand("calibrate", "fits parameters to what a platform has published");
  command.footer("Example: redoubt calibrate scenarios/arms_race.toml --targets published.toml");
  command.add_option("SCENARIO", options.scenario, "scenario file")->required()->type_name("");
  command
      .add_option("--targets", options.targets, "what may be fitted, and what was observed (TOML)")
      ->type_name("FILE")
      ->required();
  command
      .add_option("-o,--output", options.output,
                  "folder of the runs (default: TARGETS.calibration); one that is there goes on")
      ->type_name("DIR");
  command.add_option("--accept", options.accept, "share of the points that count (default 0.1)")
      ->type_name("SHARE")
      ->check(within(1e-6, 1.0));
  add_jobs(command, options.jobs);
  command.add_flag("--json", options.json, "for programs");
  act_on(line, command, line.calibrated, calibrate_command);
}

}  // namespace redoubt::analysis
