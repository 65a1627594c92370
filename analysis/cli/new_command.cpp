#include "analysis/cli/new_command.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>

#include "analysis/cli/load_scenario.hpp"
#include "analysis/cli/starter_scenarios.hpp"
#include "analysis/io/write_text_file.hpp"
#include "analysis/sweep/screening_sweep.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {
namespace {

std::string starter_text(const std::string& family) {
  std::vector<std::string> names;
  for (const StarterScenario& each : starter_scenarios()) {
    if (each.family == family) return each.text;
    names.push_back(each.family);
  }
  throw std::runtime_error(
      fmt::format("there is no family \"{}\"{}", family, suggestion(family, names)));
}

// Letters, digits, "_" and "-" of the file's name.
std::string scenario_name(const std::filesystem::path& file) {
  std::string name;
  for (const char c : file.stem().string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name += plain || c == '-' ? c : '_';
  }
  return name;
}

int new_screening(const NewOptions& options) {
  ScenarioOptions base;
  base.file = options.screen;
  const std::filesystem::path here = std::filesystem::absolute(options.file).parent_path();
  const std::string named = std::filesystem::absolute(options.screen).lexically_relative(here);
  write_text_file(options.file, screening_sweep(load_scenario(base), named));
  fmt::print("{}\nRun it: redoubt sweep {}\n", options.file, options.file);
  return 0;
}

}  // namespace

int new_command(const NewOptions& options) {
  const std::filesystem::path file = options.file;
  if (std::filesystem::exists(file))
    throw std::runtime_error(fmt::format("{} exists already; it was not changed", options.file));
  if (!options.screen.empty()) return new_screening(options);
  std::string text = starter_text(options.family);
  text.replace(text.find("NAME"), 4, scenario_name(file));
  write_text_file(file, text);
  fmt::print("{}\nRun it: redoubt run {}\n", options.file, options.file);
  return 0;
}

}  // namespace redoubt::analysis
