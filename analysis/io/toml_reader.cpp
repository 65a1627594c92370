// TOML into the neutral tree, by toml++.
#include "analysis/io/toml_reader.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <cstdlib>

#include "analysis/io/key_depth.hpp"
#include "analysis/io/text_file.hpp"
#include "sim/config/merge_tables.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {

namespace fs = std::filesystem;

namespace {

// "Error while parsing …: cannot redefine existing integer 'x'" in a user's words.
std::string plain_words(std::string_view description) {
  std::string text(description.substr(0, 200));
  const std::size_t redefined = text.find("cannot redefine existing");
  const std::size_t open = text.find('\'', redefined);
  if (redefined != std::string::npos && open != std::string::npos && text.back() == '\'')
    return text.substr(open + 1, text.size() - open - 2) + " is stated twice";
  if (text.starts_with("E")) text[0] = 'e';
  for (const char* kind : {"parsing value", "integer", "floating-point", "boolean"})
    if (text.find(kind) != std::string::npos) return text + " (texts and durations need quotes)";
  return text;
}

// The line of a text that a message shows, cut and without control characters.
std::string shown_line(std::string_view text, std::size_t line) {
  for (; line > 1; --line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return "";
    text.remove_prefix(end + 1);
  }
  std::string shown;
  for (char c : text.substr(0, std::min<std::size_t>(text.find('\n'), 100)))
    shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  while (shown.ends_with(' ')) shown.pop_back();
  return shown;
}

[[noreturn]] void fail_with_line(const std::string& name, std::string_view text, std::size_t line,
                                 std::size_t column, const std::string& what) {
  const std::string line_text = shown_line(text, line);
  throw ConfigError(fmt::format("{}:{}:{}: {}{}{}", name, line, column, what,
                                line_text.empty() ? "" : "\n    ", line_text));
}

toml::table parse(std::string_view text, const std::string& name) {
  if (const int line = line_of_too_deep_key(text))
    fail_with_line(name, text, static_cast<std::size_t>(line), 1,
                   fmt::format("a key has more than {} parts", kMostKeyParts));
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    fail_with_line(name, text, at.line, at.column, plain_words(error.description()));
  }
}

// toml++ sorts keys; the tree keeps the order of the file.
class Converter {
 public:
  Converter(std::int32_t file, Problems& problems) : file_(file), problems_(problems) {}

  Table convert(const toml::table& table) {
    std::vector<std::pair<const toml::key*, const toml::node*>> entries;
    for (const auto& [key, node] : table) entries.emplace_back(&key, &node);
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      return a.first->source().begin < b.first->source().begin;
    });
    Table result;
    for (const auto& [key, node] : entries)
      result.append(std::string(key->str()), convert(*node, position(key->source())));
    return result;
  }

 private:
  [[nodiscard]] SourcePosition position(const toml::source_region& region) const {
    return {.file = file_, .line = static_cast<std::int32_t>(region.begin.line)};
  }
  Value convert(const toml::node& node, SourcePosition where) {
    if (const auto* table = node.as_table()) return {.where = where, .data = convert(*table)};
    if (const auto* array = node.as_array()) return {.where = where, .data = convert(*array)};
    if (const auto* text = node.as_string()) return {.where = where, .data = text->get()};
    if (const auto* whole = node.as_integer()) return {.where = where, .data = whole->get()};
    if (const auto* number = node.as_floating_point())
      return {.where = where, .data = number->get()};
    if (const auto* flag = node.as_boolean()) return {.where = where, .data = flag->get()};
    problems_.add(where,
                  "dates and times have no meaning here (simulated time is a duration such "
                  "as \"90d\"; put a text in quotes)");
    return {.where = where, .data = std::string()};
  }
  Array convert(const toml::array& array) {
    Array result;
    for (const toml::node& node : array) result.push_back(convert(node, position(node.source())));
    return result;
  }

  std::int32_t file_;
  Problems& problems_;
};

// Reads a file and what it extends into one document.
class Loader {
 public:
  Table load(std::string_view text, const std::string& name) {
    const auto file = static_cast<std::int32_t>(document.files.size());
    document.files.push_back(name);
    Problems problems(document);
    Table table = Converter(file, problems).convert(parse(text, name));
    problems.throw_if_any();
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
