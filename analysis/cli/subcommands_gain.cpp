// Options of the subcommand that disturbs a loop.
#include "analysis/cli/subcommands.hpp"
#include "analysis/cli/within.hpp"

namespace redoubt::analysis {

void add_gain(CommandLine& line) {
  GainOptions& options = line.gain;
  CLI::App& command =
      *line.app.add_subcommand("gain", "does a feedback loop damp a disturbance or blow it up?");
  command.footer(
      "Example: redoubt gain scenarios/arms_race.toml --metric detection_rate.classifier "
      "--disturb detector.classifier.flag_rate:0.05 --at 35d --period 7d");
  add_scenario_options(command, options.scenario);
  command
      .add_option("--metric", options.metric, "series to look at, e.g. detectability.influence_one")
      ->type_name("SERIES[.LABEL]")
      ->required();
  command
      .add_option("--disturb", options.changes,
                  "parameter that is changed for one period, and its value then")
      ->type_name("PATH:VALUE[;...]")
      ->required()
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command.add_option("--at", options.at, "when the disturbance begins (default 28d)")
      ->type_name("DURATION");
  command
      .add_option("--period", options.period,
                  "how long it lasts and how long the loop takes, e.g. from retrain to retrain "
                  "(default 7d)")
      ->type_name("DURATION");
  command.add_option("--periods", options.periods, "periods that are shown (default 4)")
      ->type_name("N")
      ->check(within(2, 1000));
  add_jobs(command, options.jobs);
  command.add_flag("--json", options.json, "for programs");
  command.callback([&line] { line.action = [&line] { return gain_command(line.gain); }; });
}

}  // namespace redoubt::analysis
