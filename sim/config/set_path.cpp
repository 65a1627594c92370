// Walks a path through tables and arrays of named tables.
#include "sim/config/set_path.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/config/config_error.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt {

namespace {

SourcePosition position_of(Document& document, const std::string& origin) {
  auto found = std::find(document.files.begin(), document.files.end(), origin);
  if (found == document.files.end()) found = document.files.insert(found, origin);
  return {.file = static_cast<std::int32_t>(found - document.files.begin()), .line = 0};
}

void stamp(Value& value, SourcePosition where) {
  value.where = where;
  if (Array* array = value.get<Array>())
    for (Value& element : *array) stamp(element, where);
  if (Table* table = value.get<Table>())
    for (Entry& entry : *table) stamp(entry.value, where);
}

bool is_called(const Value& element, const std::string& name, std::size_t place) {
  const Table* table = element.get<Table>();
  const Value* own_name = table ? table->find("name") : nullptr;
  if (!own_name) return name == fmt::format("{}", place);
  const std::string* text = own_name->get<std::string>();
  return text && *text == name;
}

// The element that is called `name`, or is at that place if elements have no names.
template <class AnyArray>
auto find_element(AnyArray& array, const std::string& name) -> decltype(&array[0]) {
  for (std::size_t i = 0; i < array.size(); ++i)
    if (is_called(array[i], name, i)) return &array[i];
  return nullptr;
}

std::vector<std::string> element_names(const Array& array) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < array.size(); ++i) {
    const Table* table = array[i].get<Table>();
    const Value* name = table ? table->find("name") : nullptr;
    const std::string* text = name ? name->get<std::string>() : nullptr;
    names.push_back(text ? *text : fmt::format("{}", i));
  }
  return names;
}

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t dot = std::min(path.find('.', start), path.size());
    parts.emplace_back(path.substr(start, dot - start));
    start = dot + 1;
  }
  return parts;
}

// Follows a path one part at a time and remembers the way for messages.
class Walk {
 public:
  Walk(Document& document, const std::string& origin)
      : at_(&document.root), origin_(origin), where_(position_of(document, origin)) {}

  void step(const std::string& part) {
    if (Array* array = at_->get<Array>()) {
      at_ = find_element(*array, part);
      if (!at_) fail(joined(part), "is not known" + suggestion(part, element_names(*array)));
    } else {
      Table& table = here();
      at_ = table.find(part);
      if (!at_) at_ = &table.append(part, {.where = where_, .data = Table{}});
    }
    path_ = joined(part);
  }
  void assign(const std::string& key, Value value) {
    stamp(value, where_);
    if (at_->get<Array>())
      fail(joined(key), "is a whole table (set one of its keys: " + joined(key) + ".KEY)");
    here().set(key, std::move(value));
  }

 private:
  Table& here() {
    if (!at_->get<Table>()) fail(path_, "is a single value: nothing can be set below it");
    return *at_->get<Table>();
  }
  [[nodiscard]] std::string joined(const std::string& part) const {
    return path_.empty() ? part : path_ + "." + part;
  }
  [[noreturn]] void fail(const std::string& path, const std::string& what) const {
    throw ConfigError(fmt::format("{}: {} {}", origin_, path, what));
  }

  Value* at_;
  std::string path_;
  const std::string& origin_;
  SourcePosition where_;
};

}  // namespace

void set_path(Document& document, std::string_view path, Value value, const std::string& origin) {
  const std::vector<std::string> parts = split(path);
  for (const std::string& part : parts)
    if (part.empty())
      throw ConfigError(
          fmt::format("{}: \"{}\" is not a path (must be keys joined by dots, such "
                      "as propagation.branching_factor)",
                      origin, path));
  Walk walk(document, origin);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) walk.step(parts[i]);
  walk.assign(parts.back(), std::move(value));
}

const Value* find_path(const Document& document, std::string_view path) {
  const Value* at = &document.root;
  for (const std::string& part : split(path)) {
    if (const Array* array = at->get<Array>())
      at = find_element(*array, part);
    else if (const Table* table = at->get<Table>())
      at = table->find(part);
    else
      return nullptr;
    if (at == nullptr) return nullptr;
  }
  return at;
}

std::string dotted(const std::string& key, const Value& value) {
  std::string path = key;
  for (const Table* table = value.get<Table>(); table != nullptr && !table->empty();) {
    const Entry& inner = *table->begin();
    if (inner.key == "range" || inner.key == "values") break;  // of a sweep's factor
    path += "." + inner.key;
    table = inner.value.get<Table>();
  }
  return path;
}

}  // namespace redoubt
