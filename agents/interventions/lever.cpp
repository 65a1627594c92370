#include "agents/interventions/lever.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/config/nearest_name.hpp"

namespace redoubt {

std::vector<double> LeverPlace::per_group(const std::vector<std::string>& named, double value) {
  std::vector<double> values(groups.size(), named.empty() ? value : 0);
  for (std::size_t i = 0; i < named.size(); ++i) {
    const std::string& name = named[i];
    const auto found = std::find(groups.begin(), groups.end(), name);
    if (found != groups.end())
      values[static_cast<std::size_t>(found - groups.begin())] = value;
    else if (!groups.empty())
      wrong.push_back(
          fmt::format("groups[{}] names the group \"{}\"{}", i, name, suggestion(name, groups)));
  }
  return values;
}

void detectors_field(FieldVisitor& v, std::vector<std::string>& detectors) {
  v({.name = "detectors", .meaning = "detectors that it is for; empty: all", .source = "all"},
    detectors);
}

void applications_field(FieldVisitor& v, std::vector<std::string>& applications) {
  v({.name = "applications", .meaning = "applications that it is for; empty: all", .source = "all"},
    applications);
}

void groups_field(FieldVisitor& v, std::vector<std::string>& groups) {
  v({.name = "groups", .meaning = "groups that it is for; empty: all", .source = "all"}, groups);
}

}  // namespace redoubt
