// Files that build on files, and assignments of the command line.
#include "analysis/io/toml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analysis/io/parse_toml.hpp"
#include "analysis/io/text_file.hpp"
#include "sim/config/merge_tables.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {

namespace fs = std::filesystem;

namespace {

// Reads a file and what it extends into one document.
class Loader {
 public:
  Table load(std::string_view text, const std::string& name) {
    const auto file = static_cast<std::int32_t>(document.files.size());
    document.files.push_back(name);
    Table table = parse_toml(text, document, file);
    Value* scenario = table.find("scenario");
    Table* entries = scenario ? scenario->get<Table>() : nullptr;
    const Value* extends = entries ? entries->find("extends") : nullptr;
    if (!extends) return table;
    Table base = load_base(*extends, name);
    entries->erase("extends");
    return merged(std::move(base), std::move(table));
  }
  // `prefix` names the line that extends this file.
  Table load_file(const fs::path& path, const std::string& prefix) {
    std::error_code ignored;
    const fs::path canonical = fs::weakly_canonical(path, ignored);
    const bool seen = std::find(open_.begin(), open_.end(), canonical) != open_.end();
    if (seen) throw ConfigError(prefix + "extends itself: " + chain(path));
    const std::string text = read_text_file(path, prefix);
    open_.push_back(canonical);
    Table table = load(text, path.string());
    open_.pop_back();
    return table;
  }

  Document document;

 private:
  Table load_base(const Value& extends, const std::string& name) {
    const std::string prefix = position_text(document, extends.where);
    const std::string* base = extends.get<std::string>();
    if (!base || base->empty())
      throw ConfigError(fmt::format("{}scenario.extends is {} (must be the path of a scenario)",
                                    prefix, shown(extends)));
    return load_file(fs::path(name).parent_path() / *base, prefix + "scenario.extends: ");
  }
  [[nodiscard]] std::string chain(const fs::path& again) const {
    std::string text;
    for (const fs::path& path : open_) text += path.filename().string() + " -> ";
    return text + again.filename().string();
  }

  std::vector<fs::path> open_;  // canonical paths of the files being read
};

}  // namespace

Document read_toml_file(const fs::path& path) {
  Loader loader;
  Table table = loader.load_file(path, "");
  loader.document.root = {.where = {.file = 0, .line = 1}, .data = std::move(table)};
  return std::move(loader.document);
}

Document read_toml_text(std::string_view text, const std::string& name) {
  Loader loader;
  Table table = loader.load(text, name);
  loader.document.root = {.where = {.file = 0, .line = 1}, .data = std::move(table)};
  return std::move(loader.document);
}

Assignment parse_assignment(std::string_view text) {
  const std::size_t equals = text.find('=');
  const auto trimmed = [](std::string_view part) {
    const std::size_t first = part.find_first_not_of(" \t");
    if (first == std::string_view::npos) return std::string();
    return std::string(part.substr(first, part.find_last_not_of(" \t") - first + 1));
  };
  const std::string path = trimmed(text.substr(0, equals));
  const std::string written =
      equals == std::string_view::npos ? "" : trimmed(text.substr(equals + 1));
  if (path.empty() || written.empty())
    throw ConfigError(
        fmt::format("--set {}: must be PATH=VALUE, such as "
                    "propagation.branching_factor=0.7 (\"\" is the empty text)",
                    text.substr(0, 80)));
  const bool is_toml_for_sure =
      std::string_view("\"'[{").find(written[0]) != std::string_view::npos;
  try {
    const Document line = read_toml_text("v = " + written + "\n", "--set " + path);
    if (line.table().size() == 1) return {path, line.table().begin()->value};
  } catch (const ConfigError&) {
    if (is_toml_for_sure) throw;
  }
  return {path, {.where = {}, .data = written}};
}

}  // namespace redoubt::analysis
