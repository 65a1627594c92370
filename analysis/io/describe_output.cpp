#include "analysis/io/describe_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analysis/io/join_texts.hpp"
#include "analysis/io/netcdf_unit.hpp"

namespace redoubt::analysis {
namespace {

// A bar would end the cell, a line break the table.
std::string cell(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '|') safe += '\\';
    safe += c == '\n' ? ' ' : c;
  }
  return safe;
}

std::string meaning(const std::string& long_name, const std::string& definition) {
  if (definition.empty()) return cell(long_name);
  if (long_name.empty()) return cell(definition);
  return fmt::format("{}: {}", cell(long_name), cell(definition));
}

std::string series_row(const SeriesSpec& spec) {
  std::vector<std::string> dimensions{"replicate", "time"};
  for (const Axis& axis : spec.axes) dimensions.push_back(axis.name);
  return fmt::format("| `{}` | ({}) | {} | {} |\n", spec.name, join_texts(dimensions, ", "),
                     cell(netcdf_unit(spec.unit)), meaning(spec.long_name, spec.definition));
}

std::string type_text(const ColumnSpec& column) {
  if (column.type == ColumnSpec::Type::number) return "float64";
  if (column.type == ColumnSpec::Type::integer) return "int64";
  std::vector<std::string> words;
  for (std::size_t i = 0; i < column.words.size(); ++i)
    words.push_back(fmt::format("{} {}", i, column.words[i]));
  return cell("category: " + join_texts(words, ", "));
}

}  // namespace

std::string describe_series(std::span<const SeriesSpec> all) {
  std::vector<std::string> sections;
  for (const SeriesSpec& spec : all)
    if (std::find(sections.begin(), sections.end(), spec.section) == sections.end())
      sections.push_back(spec.section);
  std::string text;
  for (const std::string& section : sections) {
    text += fmt::format("### /{}\n\n| name | dimensions | unit | meaning |\n|---|---|---|---|\n",
                        section);
    for (const SeriesSpec& spec : all)
      if (spec.section == section) text += series_row(spec);
    text += "\n";
  }
  return text;
}

std::string describe_tables(std::span<const TableSpec> all) {
  std::string text;
  for (const TableSpec& spec : all) {
    text += fmt::format("### /{}\n\n{}\n\n", spec.name, cell(spec.definition));
    text += "| column | type | unit | meaning |\n|---|---|---|---|\n";
    text += fmt::format("| `{}` | int64 | 1 | row of the table |\n", spec.row);
    text += "| `replicate` | int32 | 1 | number of the replicate |\n";
    for (const ColumnSpec& column : spec.columns)
      text += fmt::format("| `{}` | {} | {} | {} |\n", column.name, type_text(column),
                          cell(netcdf_unit(column.unit)), cell(column.long_name));
    text += "\n";
  }
  return text;
}

}  // namespace redoubt::analysis
