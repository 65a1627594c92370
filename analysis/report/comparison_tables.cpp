#include "analysis/report/comparison_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/experiment/summary_table.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/report/number_words.hpp"
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

std::string line_name(const SummaryTable::Line& line) {
  std::string name = line.measure;
  if (!line.of.empty()) name += ": " + line.of;
  return line.unit == "1" ? name : fmt::format("{} ({})", name, line.unit);
}

std::string element_name(const Value& element, std::size_t index) {
  const Table* table = element.get<Table>();
  const Value* name = table != nullptr ? table->find("name") : nullptr;
  const std::string* text = name != nullptr ? name->get<std::string>() : nullptr;
  return text != nullptr ? *text : std::to_string(index);
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
    flatten(array[i], fmt::format("{}.{}", path, element_name(array[i], i)), result, columns);
}

}  // namespace

ReportTable overview_table(const std::vector<NamedResult>& results) {
  Columns columns(results.size());
  for (std::size_t i = 0; i < results.size(); ++i) {
    SummaryTable summary;
    summary.add(*results[i].second);
    for (const SummaryTable::Line& line : summary.lines()) {
      const MeanInterval interval = mean_interval(line.per_replicate);
      if (interval.known()) columns.set(line_name(line), i, interval_words(interval));
    }
  }
  ReportTable table{head_of("Measure", results), {}};
  for (const std::string& key : columns.order()) {
    std::vector<std::string> row{key};
    row.insert(row.end(), columns.row(key).begin(), columns.row(key).end());
    table.rows.push_back(std::move(row));
  }
  return table;
}

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
