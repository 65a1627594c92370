#include "agents/interventions/overrides.hpp"

#include <fmt/format.h>

#include "sim/config/nearest_name.hpp"
#include "sim/config/override_field.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/write_fields.hpp"

namespace redoubt {
namespace {

// What stands behind the owner's name; empty if the path is none of its.
std::string field_of(const std::string& owner, const std::string& path) {
  const bool inside =
      path.size() > owner.size() + 1 && path.starts_with(owner) && path[owner.size()] == '.';
  return inside ? path.substr(owner.size() + 1) : "";
}

std::string named(const Intervention& change) {
  return change.title.empty() ? "intervention" : fmt::format("intervention \"{}\"", change.title);
}

}  // namespace

std::optional<std::size_t> override_path(const std::vector<Overridable>& parts,
                                         const Intervention& change, Problems& problems) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& owner = parts[i].owner;
    known.push_back(owner);
    const std::string field = field_of(owner, change.path);
    if (field.empty()) continue;
    if (!override_field(parts[i].fields, owner, field, change.value, problems)) return std::nullopt;
    return i;
  }
  if (change.value.get<Table>() && change.path.find('.') == std::string::npos) {
    problems.add(change.value.where,
                 fmt::format("{0} sets a table \"{1}\" (a path is one key and needs quotes: "
                             "\"{2}\" = …)",
                             named(change), change.path, dotted(change.path, change.value)));
    return std::nullopt;
  }
  const std::size_t first = change.path.find('.');
  const bool actor = change.path.starts_with("detector.") ||
                     change.path.starts_with("generator.") ||
                     change.path.starts_with("application.");
  const std::size_t end = actor ? change.path.find('.', first + 1) : first;
  problems.add(change.value.where,
               fmt::format("{} sets \"{}\", which names nothing{}", named(change), change.path,
                           suggestion(change.path.substr(0, end), known)));
  return std::nullopt;
}

std::optional<Value> present_value(const std::vector<Overridable>& parts, const std::string& path) {
  for (const Overridable& part : parts) {
    const std::string field = field_of(part.owner, path);
    if (field.empty()) continue;
    Document document;
    document.root.data = write_fields(part.fields);
    const Value* found = find_path(document, field);
    return found == nullptr ? std::nullopt : std::optional(*found);
  }
  return std::nullopt;
}

}  // namespace redoubt
