// Options of the subcommands that need no result: list, new, bench.
#include "analysis/cli/subcommands.hpp"

namespace redoubt::analysis {

void add_list(CommandLine& line) {
  ListOptions& options = line.list;
  CLI::App& command = *line.app.add_subcommand("list", "what can be named in a scenario");
  command.footer(
      "Example: redoubt list detector --params\n"
      "What is there about appeals? redoubt list --find appeal");
  command.add_option("KIND", options.kind, "a section, kind or choice, e.g. detector or topology")
      ->type_name("");
  command.add_flag("--params", options.params,
                   "with parameters: unit, default, range, source, tag");
  CLI::Option* find = command
                          .add_option("--find", options.find,
                                      "parameters and measures whose name, meaning or source "
                                      "holds these words")
                          ->type_name("WORDS");
  CLI::Option* json = command.add_flag("--json", options.json, "for programs")->excludes(find);
  CLI::Option* schema =
      command.add_flag("--schema", options.schema, "JSON schema, by which editors check scenarios");
  CLI::Option* markdown = command.add_flag("--markdown", options.markdown, "for documents");
  schema->excludes(json)->excludes(find);
  markdown->excludes(json)->excludes(schema)->excludes(find);
  command.callback([&line] { line.action = [&line] { return list_command(line.list); }; });
}

void add_new(CommandLine& line) {
  NewOptions& options = line.created;
  CLI::App& command = *line.app.add_subcommand("new", "writes a commented scenario to begin with");
  command.footer("Example: redoubt new mine.toml --family intervention");
  command.add_option("FILE", options.file, "file to write; must not exist")
      ->required()
      ->type_name("FILE.toml");
  CLI::Option* family = command
                            .add_option("--family", options.family,
                                        "arms_race (default), benign, intervention or network_file")
                            ->type_name("NAME");
  command
      .add_option("--screen", options.screen,
                  "writes a sweep over all assumed numbers of this scenario instead")
      ->type_name("SCENARIO.toml")
      ->excludes(family);
  command.callback([&line] { line.action = [&line] { return new_command(line.created); }; });
}

void add_bench(CommandLine& line) {
  BenchOptions& options = line.bench;
  CLI::App& command = *line.app.add_subcommand("bench", "measures speed against baselines");
  command.footer("Example: redoubt bench --quick");
  command.add_flag("--json", options.json, "for programs");
  command.add_flag("--quick", options.quick, "smaller worlds, fewer rounds");
  command.add_option("--only", options.only, "measures only workloads whose name holds this text")
      ->type_name("NAME");
  command.callback([&line] { line.action = [&line] { return bench_command(line.bench); }; });
}

}  // namespace redoubt::analysis
