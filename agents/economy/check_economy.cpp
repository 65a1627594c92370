#include "agents/economy/check_economy.hpp"

#include <fmt/format.h>

#include "sim/kernel/calendar.hpp"

namespace redoubt {

// A grid is never assumed in silence: whose figures and which zone must be stated.
void check_economy(const Document& document, const Scenario& scenario, std::size_t groups,
                   Problems& problems) {
  if (!scenario.general.starts_on.empty() && !Calendar::starting(scenario.general.starts_on))
    problems.add(document.table().find("scenario")->where,
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
    check_environment(*scenario.environment, scenario.general.years(), section->where, problems);
  }
  if (scenario.value)
    check_value(*scenario.value, scenario.environment.has_value(), groups,
                document.table().find("value")->where, problems);
}

}  // namespace redoubt
