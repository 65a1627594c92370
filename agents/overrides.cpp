#include "agents/overrides.hpp"

#include <fmt/format.h>

#include "sim/config/nearest_name.hpp"
#include "sim/config/override_field.hpp"

namespace redoubt {
namespace {

struct Path {
  std::string owner;  // "moderation" or "detector.nightly"
  std::string field;
};

Path split(const std::string& path) {
  std::size_t dot = path.find('.');
  const std::string section = path.substr(0, dot);
  if ((section == "detector" || section == "generator") && dot != std::string::npos)
    dot = path.find('.', dot + 1);
  return dot == std::string::npos ? Path{path, ""} : Path{path.substr(0, dot), path.substr(dot + 1)};
}

}  // namespace

void apply_override(const Intervention& change, const Scenario& scenario,
                    PropagationParams& propagation, Moderation& moderation, Screening& screening,
                    std::vector<std::unique_ptr<Generator>>& generators, Context& context) {
  const Path path = split(change.path);
  Problems problems(scenario.document);
  std::vector<std::string> known{"propagation", "moderation"};
  bool found = false;
  if (path.owner == "propagation") {
    found = true;
    override_field(propagation, path.owner, path.field, change.value, problems);
  }
  if (path.owner == "moderation") {
    found = true;
    override_field(moderation.params(), path.owner, path.field, change.value, problems);
    moderation.changed(scenario.groups.size());
  }
  for (std::uint32_t i = 0; i < screening.count(); ++i) {
    known.push_back("detector." + screening.setup(i).name);
    if (path.owner != known.back()) continue;
    found = true;
    override_field(screening.setup(i), path.owner, path.field, change.value, problems);
    screening.changed(context, i);
  }
  for (std::size_t i = 0; i < generators.size(); ++i) {
    known.push_back("generator." + scenario.generators[i].name);
    if (path.owner != known.back()) continue;
    found = true;
    override_field(*generators[i], path.owner, path.field, change.value, problems);
  }
  if (!found)
    problems.add(change.value.where, fmt::format("intervention sets \"{}\"{}", change.path,
                                                 suggestion(path.owner, known)));
  problems.throw_if_any();
}

}  // namespace redoubt
