#include "analysis/cli/list_command.hpp"

#include <fmt/format.h>

#include "analysis/cli/known_kinds.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {

namespace {

// For docs/scenario_format.md, below the parameters.
std::string theories_as_markdown() {
  std::string text =
      "\n## Theories\n\nOf `theory = \"…\"` in `[[expect]]`. Each is a function of the file's own "
      "numbers, or of its network.\n\n| theory | value |\n|---|---|\n";
  for (const Theory& theory : theories())
    text += fmt::format("| `{}` | {} |\n", theory.name, theory.meaning);
  return text;
}

}  // namespace

int list_command(const ListOptions& options) {
  const auto kinds = options.kind.empty() ? known_kinds() : kinds_matching(options.kind);
  std::string text;
  if (options.schema)
    text = kinds_as_schema(known_kinds());
  else if (options.markdown)
    text = fmt::format("{}\n{}{}", tag_counts(kinds), kinds_as_markdown(kinds),
                       options.kind.empty() ? theories_as_markdown() : "");
  else if (options.json)
    text = kinds_as_json(kinds);
  else
    text = kinds_as_text(kinds, options.params);
  fmt::print("{}", text);
  const bool for_people = !options.schema && !options.markdown && !options.json;
  if (for_people && options.params) fmt::print("\n{}", tag_counts(kinds));
  return 0;
}

}  // namespace redoubt::analysis
