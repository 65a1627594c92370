#include "analysis/report/comparison_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "analysis/io/toml_reader.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {
namespace {

constexpr const char* kAbsent = "–";

// Rows by key, in the order in which keys first appear; a cell per result.
class Columns {
 public:
  explicit Columns(std::size_t results) : results_(results) {}
  void set(const std::string& key, std::size_t result, std::string text) {
    const auto [place, is_new] = rows_.try_emplace(key, results_, kAbsent);
    if (is_new) order_.push_back(key);
    place->second[result] = std::move(text);
  }
  [[nodiscard]] const std::vector<std::string>& order() const { return order_; }
  [[nodiscard]] const std::vector<std::string>& row(const std::string& key) const {
    return rows_.at(key);
  }

 private:
  std::size_t results_;
  std::map<std::string, std::vector<std::string>> rows_;
  std::vector<std::string> order_;
};

std::vector<std::string> head_of(const char* first, const std::vector<NamedResult>& results) {
  std::vector<std::string> head{first};
  for (const auto& [name, file] : results) head.push_back(name);
  return head;
}

const std::string* word_at(const Table& table, const char* key) {
  const Value* value = table.find(key);
  return value != nullptr ? value->get<std::string>() : nullptr;
}

// What has a name is called by it; an intervention by its title or what it sets, so that the same
// one is found in another scenario wherever it stands there.
std::string base_name(const Value& element, std::size_t index) {
  const Table& table = *element.get<Table>();
  for (const char* key : {"name", "title"})
    if (const std::string* name = word_at(table, key)) return *name;
  const Value* set = table.find("set");
  const Table* changes = set != nullptr ? set->get<Table>() : nullptr;
  return changes == nullptr || changes->empty() ? std::to_string(index) : changes->begin()->key;
}

// The second of a name on another day is "NAME 2".
std::string element_name(const Array& array, std::size_t index) {
  const std::string name = base_name(array[index], index);
  const auto day = [](const Value& element) {
    const std::string* at = word_at(*element.get<Table>(), "at");
    return at != nullptr ? *at : "";
  };
  std::set<std::string> days;
  for (std::size_t i = 0; i <= index; ++i)
    if (base_name(array[i], i) == name) days.insert(day(array[i]));
  return days.size() > 1 ? fmt::format("{} {}", name, days.size()) : name;
}

void flatten(const Value& value, const std::string& path, std::size_t result, Columns& columns) {
  if (const Table* table = value.get<Table>()) {
    for (const Entry& entry : *table)
      flatten(entry.value, path.empty() ? entry.key : path + "." + entry.key, result, columns);
    return;
  }
  if (!is_array_of_tables(value)) return columns.set(path, result, shown(value));
  const Array& array = *value.get<Array>();
  for (std::size_t i = 0; i < array.size(); ++i)
    flatten(array[i], fmt::format("{}.{}", path, element_name(array, i)), result, columns);
}

}  // namespace

ReportTable difference_table(const std::vector<NamedResult>& results) {
  Columns columns(results.size());
  for (std::size_t i = 0; i < results.size(); ++i) {
    const ResultReader& file = *results[i].second;
    const Document document = read_toml_text(file.attribute("scenario_toml"), file.path().string());
    flatten(document.root, "", i, columns);
  }
  ReportTable table{head_of("Parameter", results), {}};
  for (const std::string& key : columns.order()) {
    const std::vector<std::string>& cells = columns.row(key);
    const bool same = std::all_of(cells.begin(), cells.end(),
                                  [&cells](const std::string& cell) { return cell == cells[0]; });
    if (same || key == "scenario.name" || key == "scenario.title") continue;
    std::vector<std::string> row{key};
    row.insert(row.end(), cells.begin(), cells.end());
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace redoubt::analysis
