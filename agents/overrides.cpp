#include "agents/overrides.hpp"

#include <fmt/format.h>

#include "sim/config/nearest_name.hpp"
#include "sim/config/override_field.hpp"

namespace redoubt {

std::optional<std::size_t> override_path(const std::vector<Overridable>& parts,
                                         const Intervention& change, Problems& problems) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& owner = parts[i].owner;
    known.push_back(owner);
    const bool inside = change.path.size() > owner.size() + 1 &&
                        change.path.compare(0, owner.size(), owner) == 0 &&
                        change.path[owner.size()] == '.';
    if (!inside) continue;
    const std::string field = change.path.substr(owner.size() + 1);
    if (!override_field(parts[i].fields, owner, field, change.value, problems)) return std::nullopt;
    return i;
  }
  const std::size_t first = change.path.find('.');
  const bool actor = change.path.starts_with("detector.") ||
                     change.path.starts_with("generator.") ||
                     change.path.starts_with("application.");
  const std::size_t end = actor ? change.path.find('.', first + 1) : first;
  problems.add(change.value.where,
               fmt::format("intervention sets \"{}\", which names nothing{}", change.path,
                           suggestion(change.path.substr(0, end), known)));
  return std::nullopt;
}

}  // namespace redoubt
