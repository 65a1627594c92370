// Options of the subcommand that asks which source is to blame.
#include "analysis/cli/subcommands.hpp"
#include "analysis/cli/within.hpp"

namespace redoubt::analysis {

void add_attribute(CommandLine& line) {
  AttributeOptions& options = line.attributed;
  CLI::App& command =
      *line.app.add_subcommand("attribute", "which source is to blame: Shapley values");
  command.footer(
      "Example: redoubt attribute scenarios/who_is_to_blame.toml --metric "
      "false_positive_rate_gap.B.mean");
  add_scenario_options(command, options.scenario);
  command
      .add_option("--metric", options.metric,
                  "measure, e.g. prevalence.mean or false_positive_rate_gap.B.mean")
      ->type_name("MEASURE")
      ->required();
  command
      .add_option("--sources", options.sources,
                  "names of [[source]] tables and --define (default: all)")
      ->type_name("A,B,...")
      ->delimiter(',');
  command
      .add_option("--define", options.defined,
                  "one more source: what turns it off, e.g. raters=moderation.specificity:1")
      ->type_name("NAME=PATH:VALUE[;...]")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      .add_option("--orders", options.orders,
                  "orders drawn if there are more than 8 sources (default 200)")
      ->type_name("N")
      ->check(within(4, 1000000));
  command
      .add_option("-o,--output", options.output,
                  "folder of the figure and of finished runs (default: NAME.attribution)")
      ->type_name("FOLDER");
  add_jobs(command, options.jobs);
  command.add_flag("--json", options.json, "for programs");
  act_on(line, command, line.attributed, attribute_command);
}

}  // namespace redoubt::analysis
