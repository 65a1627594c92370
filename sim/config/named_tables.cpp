// Arrays of tables and the rules for names.
#include "sim/config/named_tables.hpp"

#include <fmt/format.h>

#include <map>

#include "sim/config/read_value.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {

namespace {

// The name of one table, "" after adding a problem.
std::string checked_name(const NamedTable& numbered, const std::string& key, Problems& problems) {
  const Value* written = numbered.value->get<Table>()->find("name");
  if (!written) {
    problems.add(numbered.value->where,
                 fmt::format("{} has no name (every [[{}]] must have one)", numbered.path, key));
    return "";
  }
  const std::string* name = written->get<std::string>();
  const bool good = name && !name->empty() && name->size() <= 64 && toml_key(*name) == *name;
  if (good) return *name;
  refuse(*written, numbered.path + ".name", "letters, digits, _ and -, at most 64", problems);
  return "";
}

}  // namespace

std::vector<NamedTable> numbered_tables(const Table& root, const std::string& key,
                                        Problems& problems) {
  std::vector<NamedTable> tables;
  const Value* written = root.find(key);
  const Array* array = written ? written->get<Array>() : nullptr;
  const std::string must_be = fmt::format("tables that begin with [[{}]]", key);
  if (written && !array) refuse(*written, key, must_be, problems);
  if (!array) return tables;
  for (std::size_t i = 0; i < array->size(); ++i) {
    const Value& element = (*array)[i];
    std::string path = fmt::format("{}.{}", key, i);
    if (element.get<Table>())
      tables.push_back({.name = "", .path = std::move(path), .value = &element});
    else
      refuse(element, path, must_be, problems);
  }
  return tables;
}

std::vector<NamedTable> named_tables(const Table& root, const std::string& key,
                                     Problems& problems) {
  std::vector<NamedTable> tables;
  std::map<std::string, SourcePosition> taken;
  for (NamedTable& table : numbered_tables(root, key, problems)) {
    table.name = checked_name(table, key, problems);
    if (table.name.empty()) continue;
    table.path = key + "." + table.name;
    const auto [first, is_new] = taken.emplace(table.name, table.value->where);
    if (is_new)
      tables.push_back(std::move(table));
    else
      problems.add(table.value->where, fmt::format("{} is stated twice (first in line {})",
                                                   table.path, first->second.line));
  }
  return tables;
}

}  // namespace redoubt
