// How many parameters rest on published values, and how many on assumptions.
#include <fmt/format.h>

#include <array>
#include <set>
#include <tuple>

#include "analysis/cli/describe.hpp"

namespace redoubt::analysis {

std::string tag_counts(const std::vector<KindDescription>& kinds) {
  std::set<std::tuple<std::string, std::string, std::string>> seen;
  std::array<std::size_t, 3> counts{};
  for (const KindDescription& kind : kinds) {
    const bool inner = !kind.within.empty();
    const std::string section = inner ? kind.within : kind.category;
    for (const FieldDescription& field : flattened(kind.fields)) {
      if (field.type == FieldType::text || field.type == FieldType::texts) continue;
      const std::string name = inner ? kind.category + "." + field.name : field.name;
      // Kinds of one section share parameters: those count once.
      if (seen.emplace(section, name, field.meaning).second)
        ++counts[static_cast<std::size_t>(field.tag)];
    }
  }
  return fmt::format(
      "{} parameters but for names and files: {} published, {} derived from published figures, {} "
      "assumed.\n",
      seen.size(), counts[0], counts[1], counts[2]);
}

}  // namespace redoubt::analysis
