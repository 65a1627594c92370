// The only file that includes toml++.
#include "analysis/io/parse_toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include "analysis/io/key_depth.hpp"
#include "sim/config/config_error.hpp"

// toml++ 3.3 meets some malformed texts with an assertion (with NDEBUG: undefined behaviour).
// They are mistakes of a user, so they must arrive as exceptions.
namespace redoubt::analysis {
struct ParserGaveUp : std::logic_error {
  ParserGaveUp() : std::logic_error("toml++") {}
};
[[noreturn]] static void give_up() {
  throw ParserGaveUp();
}
}  // namespace redoubt::analysis

#undef NDEBUG
#define TOML_ASSERT(expr) ((expr) ? void() : redoubt::analysis::give_up())

#include <toml++/toml.h>

namespace redoubt::analysis {

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

bool gives_up(std::string_view text) {
  try {
    (void)toml::parse(text);
  } catch (const toml::parse_error&) {
  } catch (const ParserGaveUp&) {
    return true;
  }
  return false;
}

// The line on which the parser gives up: found by halving, as it does not say.
std::size_t line_of_giving_up(std::string_view text) {
  std::vector<std::size_t> ends;  // of lines
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') ends.push_back(i + 1);
  const auto first_bad = std::partition_point(
      ends.begin(), ends.end(), [text](std::size_t end) { return !gives_up(text.substr(0, end)); });
  return static_cast<std::size_t>(first_bad - ends.begin()) + 1;
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
  } catch (const ParserGaveUp&) {
    fail_with_line(name, text, line_of_giving_up(text), 1, "this is not valid TOML");
  }
}

// toml++ sorts keys; the tree keeps the order of the file.
class Converter {
 public:
  Converter(std::int32_t file, Problems& problems) : file_(file), problems_(problems) {}

  Table convert(const toml::table& table) {
    struct Written {
      toml::source_position where;
      const toml::key* key;
      const toml::node* node;
    };
    std::vector<Written> entries;
    for (const auto& [key, node] : table) entries.push_back({key.source().begin, &key, &node});
    std::sort(entries.begin(), entries.end(),
              [](const Written& a, const Written& b) { return a.where < b.where; });
    Table result;
    for (const Written& entry : entries)
      result.append(std::string(entry.key->str()), convert(*entry.node, entry.where));
    return result;
  }

 private:
  Value convert(const toml::node& node, toml::source_position written) {
    const SourcePosition where{.file = file_, .line = static_cast<std::int32_t>(written.line)};
    if (const auto* table = node.as_table()) return {.where = where, .data = convert(*table)};
    if (const auto* array = node.as_array()) return {.where = where, .data = convert(*array)};
    if (const auto* text = node.as_string()) return {.where = where, .data = text->get()};
    if (const auto* whole = node.as_integer()) return {.where = where, .data = whole->get()};
    if (const auto* number = node.as_floating_point())
      return {.where = where, .data = number->get()};
    if (const auto* flag = node.as_boolean()) return {.where = where, .data = flag->get()};
    if (const auto* date = node.as_date()) {
      const toml::date& day = date->get();
      return {.where = where,
              .data = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day)};
    }
    problems_.add(where,
                  "times of day have no meaning here (simulated time is a duration such "
                  "as \"90d\", a date is written 2021-03-01)");
    return {.where = where, .data = std::string()};
  }
  Array convert(const toml::array& array) {
    Array result;
    for (const toml::node& node : array) result.push_back(convert(node, node.source().begin));
    return result;
  }

  std::int32_t file_;
  Problems& problems_;
};

}  // namespace

Table parse_toml(std::string_view text, const Document& document, std::int32_t file) {
  Problems problems(document);
  const toml::table parsed = parse(text, document.files[static_cast<std::size_t>(file)]);
  Table table = Converter(file, problems).convert(parsed);
  problems.throw_if_any();
  return table;
}

}  // namespace redoubt::analysis
