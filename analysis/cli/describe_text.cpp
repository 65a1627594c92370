// Kinds and parameters as aligned tables for a terminal.
#include <fmt/format.h>

#include "analysis/cli/describe.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {

namespace {

std::string title(const KindDescription& kind) {
  return kind.name.empty() ? kind.category : fmt::format("{} {}", kind.category, kind.name);
}

TextRow parameter_row(const FieldDescription& field) {
  std::string meaning = field.meaning;
  if (!field.source.empty()) meaning += fmt::format(" [{}]", field.source);
  if (field.fixed) meaning += " (fixed during a run)";
  const std::string unit = field.unit == "1" ? "-" : field.unit;
  return {field.name, field.default_text, unit, field.range, tag_text(field.tag), meaning};
}

}  // namespace

std::string kinds_as_text(const std::vector<KindDescription>& kinds, bool with_parameters,
                          std::size_t width) {
  std::vector<TextRow> overview;
  for (const KindDescription& kind : kinds)
    overview.push_back({kind.category, kind.name, kind.meaning});
  if (!with_parameters) return aligned_table(overview, {.width = width});
  std::string text;
  for (const KindDescription& kind : kinds) {
    std::vector<TextRow> rows{{"parameter", "default", "unit", "range", "tag", "meaning [source]"}};
    for (const FieldDescription& field : flattened(kind.fields))
      rows.push_back(parameter_row(field));
    text += text.empty() ? "" : "\n";
    text += aligned_table({{title(kind), kind.meaning}}, {.width = width, .widest = 60});
    if (rows.size() > 1) text += aligned_table(rows, {.width = width, .widest = 24, .indent = 2});
  }
  return text;
}

}  // namespace redoubt::analysis
