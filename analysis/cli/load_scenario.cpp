#include "analysis/cli/load_scenario.hpp"

#include <fmt/format.h>

#include <sstream>

#include "analysis/io/toml_reader.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/to_value.hpp"

namespace redoubt::analysis {
namespace {

// "events,cascades" as a list; blanks around the names do not count.
std::vector<std::string> split_list(const std::string& text) {
  std::vector<std::string> names;
  std::istringstream words(text);
  for (std::string word; std::getline(words, word, ',');) {
    const auto first = word.find_first_not_of(' ');
    if (first == std::string::npos) continue;
    names.push_back(word.substr(first, word.find_last_not_of(' ') + 1 - first));
  }
  return names;
}

}  // namespace

Scenario load_scenario(const ScenarioOptions& options) {
  Document document = read_toml_file(options.file);
  if (document.table().find("base") && !document.table().find("scenario"))
    throw ConfigError(
        fmt::format("{0}: is a sweep, not a scenario (redoubt sweep {0} runs it)", options.file));
  for (const std::string& text : options.set) {
    Assignment assignment = parse_assignment(text);
    set_path(document, assignment.path, std::move(assignment.value));
  }
  if (options.seed) set_path(document, "scenario.seed", to_value(*options.seed), "--seed");
  if (options.replicates)
    set_path(document, "scenario.replicates", to_value(*options.replicates), "--replicates");
  if (!options.until.empty())
    set_path(document, "scenario.horizon", to_value(options.until), "--until");
  if (options.record)
    set_path(document, "record.tables", to_value(split_list(*options.record)), "--record");
  return read_scenario(std::move(document));
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.parent_path();
  return folder.empty() ? "." : folder;
}

}  // namespace redoubt::analysis
