// Options of the subcommands that say what a sweep found.
#include "analysis/cli/subcommands.hpp"

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
      ->check(CLI::Range(1e-4, 10.0));
  command.add_flag("--json", options.json, "for programs");
  command.callback([&line] {
    line.action = [&line] {
      line.analyzed.quiet = line.quiet;
      return analyze_command(line.analyzed);
    };
  });
}

}  // namespace redoubt::analysis
