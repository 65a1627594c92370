// Kinds and parameters as Markdown for docs/scenario_format.md.
#include <fmt/format.h>

#include "analysis/cli/describe.hpp"

namespace redoubt::analysis {

namespace {

// Text for a cell: no line breaks, no bars.
std::string cell(const std::string& text) {
  std::string result;
  for (char c : text) {
    if (c == '|') result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result.empty() ? "–" : result;
}

std::string header(const KindDescription& kind) {
  if (!kind.within.empty()) return fmt::format("[{}.{}]", kind.within, kind.category);
  return kind.repeated ? fmt::format("[[{}]]", kind.category) : fmt::format("[{}]", kind.category);
}

std::string row(const FieldDescription& field) {
  std::string meaning = field.meaning;
  const bool ended = meaning.ends_with('.');
  if (field.fixed && !meaning.empty()) meaning += ended ? " " : ". ";
  if (field.fixed) meaning += "Fixed during a run.";
  return fmt::format("| `{}` | {} | {} | {} | {} | {} | {} |\n", field.name,
                     field.default_text.empty() ? "–" : "`" + cell(field.default_text) + "`",
                     cell(field.unit), cell(field.range), cell(meaning), tag_text(field.tag),
                     cell(field.source));
}

}  // namespace

std::string kinds_as_markdown(const std::vector<KindDescription>& kinds) {
  std::string text;
  std::string category;
  for (const KindDescription& kind : kinds) {
    if (kind.category != category) {
      text += fmt::format("{}## `{}`\n", text.empty() ? "" : "\n", header(kind));
      category = kind.category;
    }
    if (!kind.name.empty()) text += fmt::format("\n### `{} = \"{}\"`\n", kind.selector, kind.name);
    if (!kind.meaning.empty()) text += "\n" + kind.meaning + "\n";
    if (kind.fields.empty()) continue;
    text +=
        "\n| parameter | default | unit | range | meaning | tag | source |\n"
        "|---|---|---|---|---|---|---|\n";
    for (const FieldDescription& field : flattened(kind.fields)) text += row(field);
  }
  return text;
}

}  // namespace redoubt::analysis
