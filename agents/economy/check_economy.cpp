#include "agents/economy/check_economy.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/economy/grid_figures.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/set_path.hpp"
#include "sim/kernel/calendar.hpp"

namespace redoubt {
namespace {

// False and a problem for a zone that the preset has in no year.
bool know_zone(const Value& stated, const std::string& key, const EnvironmentParams& params,
               Problems& problems) {
  const std::string* zone = stated.get<std::string>();
  if (zone == nullptr || zone->empty() || *zone == "greenest") return true;
  std::vector<std::string> names;
  for (const GridIntensity& row : grid_rows(params)) names.emplace_back(row.zone);
  if (std::find(names.begin(), names.end(), *zone) != names.end()) return true;
  const std::string near = nearest_name(*zone, names);
  problems.add(stated.where, fmt::format("environment.{}: {}", key,
                                         near.empty() ? no_figure(params, *zone, 0)
                                                      : fmt::format("there is no zone \"{}\" (did "
                                                                    "you mean \"{}\"?)",
                                                                    *zone, near)));
  return false;
}

bool know_zones(const Table& keys, const EnvironmentParams& params, Problems& problems) {
  bool known = true;
  for (const char* key : {"zone", "training_zone", "inference_zone", "attacker_zone"})
    if (const Value* stated = keys.find(key))
      known = know_zone(*stated, key, params, problems) && known;
  const Value* offered = keys.find("offered_zones");
  if (const Array* zones = offered != nullptr ? offered->get<Array>() : nullptr)
    for (const Value& zone : *zones)
      known = know_zone(zone, "offered_zones", params, problems) && known;
  return known;
}

}  // namespace

// A grid is never assumed in silence: whose figures and which zone must be stated.
void check_economy(const Document& document, const Scenario& scenario, std::size_t groups,
                   Problems& problems) {
  if (!scenario.general.starts_on.empty() && !Calendar::starting(scenario.general.starts_on))
    problems.add(find_path(document, "scenario.starts_on")->where,
                 fmt::format("scenario.starts_on is \"{}\" (must be a date between 1900 and 2999, "
                             "as in \"2021-03-01\")",
                             scenario.general.starts_on));
  if (scenario.environment) {
    const Value* section = document.table().find("environment");
    const Table* keys = section->get<Table>();
    for (const char* key : {"intensity_preset", "zone"})
      if (keys != nullptr && !keys->find(key))
        problems.add(section->where,
                     fmt::format("environment.{} is missing (it must be stated: henderson2020, "
                                 "lacoste2019, owid2023, electricitymaps or stated, and a "
                                 "zone of it)",
                                 key));
    if (keys == nullptr || know_zones(*keys, *scenario.environment, problems))
      check_environment(*scenario.environment, scenario.general.years(), section->where, problems);
  }
  if (scenario.value)
    check_value(*scenario.value, scenario.environment.has_value(), groups,
                document.table().find("value")->where, problems);
}

}  // namespace redoubt
