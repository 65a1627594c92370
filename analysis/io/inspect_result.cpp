#include "analysis/io/inspect_result.hpp"

#include <fmt/format.h>

#include "analysis/io/join_texts.hpp"

namespace redoubt::analysis {
namespace {

std::string attribute_lines(const ResultReader::Attributes& attributes) {
  std::string text;
  for (const auto& [name, value] : attributes) {
    std::string indented;
    for (const char c : value)
      indented += c == '\n' ? "\n" + std::string(24, ' ') : std::string(1, c);
    text += fmt::format("  {:<20}  {}\n", name, indented);
  }
  return text;
}

std::string series_line(const StoredSeries& series) {
  std::vector<std::string> axes{fmt::format("replicate {}", series.shape[0]),
                                fmt::format("time {}", series.shape[1])};
  for (const Axis& axis : series.spec.axes)
    axes.push_back(fmt::format("{} {}", axis.name, axis.labels.size()));
  return fmt::format("  {:<32}  {:<12}  {}  ({})\n", series.spec.section + "/" + series.spec.name,
                     series.spec.unit, series.spec.long_name, join_texts(axes, ", "));
}

std::string table_line(const StoredTable& table) {
  std::vector<std::string> columns;
  for (const ColumnSpec& column : table.spec.columns) columns.push_back(column.name);
  return fmt::format("  {:<32}  {} rows  {}  ({})\n", table.spec.name, table.rows,
                     table.spec.definition, join_texts(columns, ", "));
}

std::string scenario_lines(const std::string& scenario) {
  std::string text = "\nscenario (resolved)\n  ";
  for (const char c : scenario) text += c == '\n' ? "\n  " : std::string(1, c);
  return text.substr(0, text.find_last_not_of(" \n") + 1) + "\n";
}

}  // namespace

std::string inspect_result(const ResultReader& file) {
  ResultReader::Attributes header = file.attributes();
  std::erase_if(header, [](const auto& each) { return each.first == "scenario_toml"; });
  std::string text = fmt::format("{}  ({} bytes)\n", file.path().string(),
                                 std::filesystem::file_size(file.path()));
  text += attribute_lines(header);
  text += file.provenance().empty() ? "\nprovenance: not recorded\n"
                                    : "\nprovenance\n" + attribute_lines(file.provenance());
  text += fmt::format("\n{} series\n", file.all_series().size());
  for (const StoredSeries& series : file.all_series()) text += series_line(series);
  text += fmt::format("\n{} tables\n", file.all_tables().size());
  for (const StoredTable& table : file.all_tables()) text += table_line(table);
  return text + scenario_lines(file.attribute("scenario_toml"));
}

}  // namespace redoubt::analysis
