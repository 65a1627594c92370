#include "analysis/report/intervention_marks.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>

#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {
namespace {

// The entry of a table, or the table of that name in an array of tables.
const Value* step_into(const Value& value, std::string_view key) {
  if (const Table* table = value.get<Table>()) return table->find(key);
  const Array* array = value.get<Array>();
  if (!array) return nullptr;
  for (const Value& element : *array) {
    const Table* table = element.get<Table>();
    const Value* name = table ? table->find("name") : nullptr;
    const std::string* text = name ? name->get<std::string>() : nullptr;
    if (text && *text == key) return &element;
  }
  return nullptr;
}

const Value* find_path(const Value& root, std::string_view path) {
  const Value* value = &root;
  while (value && !path.empty()) {
    const std::size_t dot = path.find('.');
    value = step_into(*value, path.substr(0, dot));
    path = dot == path.npos ? "" : path.substr(dot + 1);
  }
  return value;
}

// Without the quotes that a file needs.
std::string plain(const Value& value) {
  const std::string* text = value.get<std::string>();
  return text ? *text : inline_toml(value);
}

// Room is short in a chart: "classifier.retrain_every" says as much as with "detector." before it.
std::string_view short_path(std::string_view path) {
  for (const std::string_view section : {"detector.", "generator."})
    if (path.starts_with(section)) return path.substr(section.size());
  return path;
}

}  // namespace

std::vector<ReportMark> intervention_marks(const Scenario& scenario, double last_day) {
  const Value before{.where = {}, .data = resolved(scenario)};
  std::map<std::string, std::string> current;
  std::vector<ReportMark> marks;
  std::string titled;  // the last mark's last title
  for (const Intervention& change : scenario.interventions) {
    const Value* stated = find_path(before, change.path);
    auto [old, unused] = current.try_emplace(change.path, stated ? plain(*stated) : "");
    const std::string now = plain(change.value);
    std::string label = fmt::format("{} {} → {}", short_path(change.path), old->second, now);
    old->second = now;
    if (change.at.days() > last_day) continue;
    const bool same_day = !marks.empty() && marks.back().day == change.at.days();
    if (same_day && !change.title.empty() && change.title == titled) continue;
    titled = change.title;
    if (!change.title.empty()) label = change.title;  // what it sets stands in the scenario
    if (same_day)
      marks.back().label += "; " + label;  // two labels at one place would hide each other
    else
      marks.push_back({change.at.days(), ReportMark::Kind::intervention, std::move(label), "", {}});
  }
  return marks;
}

}  // namespace redoubt::analysis
