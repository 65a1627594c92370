// Collection of user errors in the order of files and lines, bounded in memory.
#include "sim/config/config_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "sim/config/set_path.hpp"

namespace redoubt {

namespace {

std::string join(const std::vector<std::string>& messages, std::size_t total) {
  std::string all;
  for (const std::string& message : messages) {
    if (!all.empty()) all += '\n';
    all += message;
  }
  if (total > messages.size()) all += fmt::format("\nand {} more", total - messages.size());
  return all;
}

bool before(SourcePosition a, SourcePosition b) {
  return std::tie(a.file, a.line) < std::tie(b.file, b.line);
}

bool is_same(SourcePosition a, SourcePosition b) {
  return a.file == b.file && a.line == b.line;
}

// Of "[2] …" behind the path of a list: that element, as far as it is stated.
const Value* element_of(const Value& list, std::string_view text) {
  const Array* array = list.get<Array>();
  if (array == nullptr || !text.starts_with('[')) return nullptr;
  std::size_t place = array->size();
  std::from_chars(text.data() + 1, text.data() + text.size(), place);
  return place < array->size() ? &(*array)[place] : nullptr;
}

// A check of a whole section or table knows where that begins, and its message begins with the path
// of what is wrong: the line of that entry, as far as it is stated.
SourcePosition own_line(const Document& document, SourcePosition where, std::string_view text) {
  const std::string_view path = text.substr(0, text.find_first_of(" :[,"));
  SourcePosition found = where;
  bool inside = false;
  for (std::size_t end = 0; end < path.size();) {
    end = std::min(path.find('.', end + 1), path.size());
    const Value* value = find_path(document, path.substr(0, end));
    if (value == nullptr) break;
    inside = inside || is_same(value->where, where);
    if (inside && value->where.file >= 0) found = value->where;
    if (end < path.size()) continue;
    const Value* element = element_of(*value, text.substr(end));
    if (inside && element != nullptr && element->where.file >= 0) found = element->where;
  }
  return found;
}

}  // namespace

ConfigError::ConfigError(std::string message)
    : ConfigError(std::vector<std::string>{std::move(message)}, 1) {}

ConfigError::ConfigError(std::vector<std::string> messages, std::size_t total)
    : std::runtime_error(join(messages, total)), messages_(std::move(messages)), total_(total) {}

void Problems::add(SourcePosition where, std::string text) {
  add(where, [&text] { return std::move(text); });
}

bool Problems::wants(SourcePosition where) const {
  return kept_.size() < kShown || before(where, kept_.back().where);
}

void Problems::keep(SourcePosition where, std::string text) {
  ++total_;
  where = own_line(*document_, where, text);
  const auto place =
      std::upper_bound(kept_.begin(), kept_.end(), where,
                       [](SourcePosition a, const Problem& b) { return before(a, b.where); });
  kept_.insert(place, {where, std::move(text)});
  if (kept_.size() > kShown) kept_.pop_back();
}

std::vector<std::string> Problems::messages() const {
  std::vector<std::string> all;
  for (const Problem& problem : kept_)
    all.push_back(position_text(*document_, problem.where) + problem.text);
  return all;
}

void Problems::throw_if_any() const {
  if (!empty()) throw ConfigError(messages(), total_);
}

std::string position_text(const Document& document, SourcePosition where) {
  if (where.file < 0 || static_cast<std::size_t>(where.file) >= document.files.size()) return "";
  const std::string& file = document.files[static_cast<std::size_t>(where.file)];
  return where.line > 0 ? fmt::format("{}:{}: ", file, where.line) : fmt::format("{}: ", file);
}

}  // namespace redoubt
