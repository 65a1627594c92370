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
    text = kinds_as_markdown(kinds);
  else if (options.json)
    text = kinds_as_json(kinds);
  else
    text = kinds_as_text(kinds, options.params);
  fmt::print("{}", text);
  return 0;
}

}  // namespace redoubt::analysis
