#include "analysis/cli/load_scenario.hpp"

#include "analysis/io/toml_reader.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/to_value.hpp"

namespace redoubt::analysis {

Scenario load_scenario(const ScenarioOptions& options) {
  Document document = read_toml_file(options.file);
  for (const std::string& text : options.set) {
    Assignment assignment = parse_assignment(text);
    set_path(document, assignment.path, std::move(assignment.value));
  }
  if (options.seed) set_path(document, "scenario.seed", to_value(*options.seed), "--seed");
  if (options.replicates)
    set_path(document, "scenario.replicates", to_value(*options.replicates), "--replicates");
  if (!options.until.empty())
    set_path(document, "scenario.horizon", to_value(options.until), "--until");
  return read_scenario(std::move(document));
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.parent_path();
  return folder.empty() ? "." : folder;
}

}  // namespace redoubt::analysis
