#include "analysis/cli/command_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <string_view>
#include <vector>

#include "analysis/cli/subcommands.hpp"
#include "analysis/cli/terminal.hpp"
#include "analysis/io/built_from.hpp"
#include "sim/config/config_error.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {
namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

void print_error(const CommandLine& line, const std::string& text) {
  const bool color = stderr_has_color(line.no_color);
  fmt::print(stderr, "{}redoubt:{} {}\n", color ? "\033[31m" : "", color ? "\033[0m" : "", text);
}

// What the file is and what is wrong with it stands in the lines themselves.
void print_problems(const CommandLine& line, const ConfigError& error) {
  const bool color = stderr_has_color(line.no_color);
  fmt::print(stderr, "{}{}{}\n", color ? "\033[31m" : "", error.what(), color ? "\033[0m" : "");
}

void declare(CommandLine& line, int argc, char** argv) {
  for (int i = 0; i < argc; ++i) line.text += (i > 0 ? " " : "") + std::string(argv[i]);
  line.app.name("redoubt");
  const std::string commit = built_from_commit();
  line.app.set_version_flag(
      "--version",
      "redoubt " REDOUBT_VERSION + (commit.empty() ? "" : fmt::format(" (commit {})", commit)));
  // They fall through: before the subcommand or after it.
  line.app.add_flag("--no-color", line.no_color, "no colours on the terminal");
  line.app.add_flag("--quiet", line.quiet, "run: no progress and no times");
  line.app.add_flag("--no-provenance", line.no_provenance,
                    "run: leaves out host, times and versions: equal runs give equal bytes");
  line.app.fallthrough();
  line.app.require_subcommand(0, 1);
  line.app.footer(
      "Example: redoubt run scenarios/arms_race.toml\n"
      "Each subcommand has its own --help.");
  for (const auto add :
       {add_run,      add_check,     add_report,  add_inspect,   add_verify, add_export,
        add_compare,  add_explain,   add_reprice, add_list,      add_new,    add_bench,
        add_validate, add_attribute, add_sweep,   add_resume,    add_status, add_worker,
        add_merge,    add_analyze,   add_tip,     add_calibrate, add_gain})
    add(line);
}

std::vector<std::string> names_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

// CLI11 would only say that the word was not expected.
bool is_unknown_subcommand(const CommandLine& line, int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word.starts_with("-")) continue;
    const std::vector<std::string> names = names_of(line.app);
    if (std::find(names.begin(), names.end(), word) != names.end()) return false;
    print_error(line,
                fmt::format("there is no subcommand \"{}\"{}", word, suggestion(word, names)));
    return true;
  }
  return false;
}

// The first option that the subcommand does not have, with the one that was meant; "" if none.
std::string unknown_option(const CLI::App& app, int argc, char** argv) {
  std::vector<std::string> names{"--help", "--no-color", "--quiet", "--no-provenance"};
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  for (int i = 1; i < argc; ++i) {
    const std::string word = std::string(argv[i]).substr(0, std::string(argv[i]).find('='));
    if (!word.starts_with("--") || word == "--") continue;
    if (std::find(names.begin(), names.end(), word) != names.end()) continue;
    return fmt::format("there is no option {}{}", word, suggestion(word, names));
  }
  return "";
}

// CLI11's "Could not convert: --seed = 1.5", and "--pue: is 0.5 (must …)", as sentences.
std::string plain_words(const std::string& text) {
  constexpr std::string_view kStart = "Could not convert: ";
  const std::size_t equals = text.find(" = ");
  if (!text.starts_with(kStart) || equals == std::string::npos) {
    const std::size_t limit = text.find(": is ");
    return limit == std::string::npos ? text : text.substr(0, limit) + text.substr(limit + 1);
  }
  const std::string option = text.substr(kStart.size(), equals - kStart.size());
  const std::string value = text.substr(equals + 3);
  char* end = nullptr;
  const double number = std::strtod(value.c_str(), &end);
  const bool read = end != value.c_str() && *end == '\0';
  return fmt::format("{} is {} (must be {})", option, value,
                     !read        ? "a number"
                     : number < 0 ? "0 or more"
                                  : "a whole number, not too large");
}

int act(CommandLine& line) {
  try {
    return line.action();
  } catch (const ConfigError& error) {
    print_problems(line, error);
  } catch (const std::bad_alloc&) {
    print_error(line, "not enough memory");
  } catch (const std::exception& error) {
    print_error(line, error.what());
  }
  return kFailed;
}

}  // namespace

int run_command_line(int argc, char** argv) {
  CommandLine line;
  declare(line, argc, argv);
  if (is_unknown_subcommand(line, argc, argv)) return kWrongUsage;
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    return line.app.exit(asked);
  } catch (const CLI::ParseError& error) {
    const auto chosen = line.app.get_subcommands();
    const CLI::App& app = chosen.empty() ? line.app : *chosen[0];
    const std::string command = chosen.empty() ? "" : " " + app.get_name();
    const std::string unknown = unknown_option(app, argc, argv);
    print_error(line, fmt::format("{} (see redoubt{} --help)",
                                  unknown.empty() ? plain_words(error.what()) : unknown, command));
    return kWrongUsage;
  }
  if (line.action) return act(line);
  fmt::print("{}", line.app.help());
  return 0;
}

}  // namespace redoubt::analysis
