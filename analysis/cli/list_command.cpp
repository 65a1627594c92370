#include "analysis/cli/list_command.hpp"

#include <fmt/format.h>

#include "analysis/cli/known_kinds.hpp"

namespace redoubt::analysis {

int list_command(const ListOptions& options) {
  const auto kinds = options.kind.empty() ? known_kinds() : kinds_matching(options.kind);
  std::string text;
  if (options.schema)
    text = kinds_as_schema(known_kinds());
  else if (options.markdown)
    text = fmt::format("{}\n{}", tag_counts(kinds), kinds_as_markdown(kinds));
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
