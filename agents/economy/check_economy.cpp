#include "agents/economy/check_economy.hpp"

#include <fmt/format.h>

namespace redoubt {

// A grid is never assumed in silence: whose figures and which zone must be stated.
void check_economy(const Document& document, const Scenario& scenario, std::size_t groups,
                   Problems& problems) {
  if (scenario.environment) {
    const Value* section = document.table().find("environment");
    const Table* keys = section->get<Table>();
    for (const char* key : {"intensity_preset", "zone"})
      if (keys != nullptr && !keys->find(key))
        problems.add(section->where,
                     fmt::format("environment.{} is missing (it must be stated: henderson2020, "
                                 "lacoste2019, owid2023 or stated, and a zone of it)",
                                 key));
    check_environment(*scenario.environment, section->where, problems);
  }
  if (scenario.value)
    check_value(*scenario.value, scenario.environment.has_value(), groups,
                document.table().find("value")->where, problems);
}

}  // namespace redoubt
