#include "analysis/cli/print_warnings.hpp"

#include <fmt/format.h>

#include "agents/check/idle_settings.hpp"

namespace redoubt::analysis {

void print_warnings(const Scenario& scenario) {
  for (const std::string& line : idle_settings(scenario)) fmt::print(stderr, "{}\n", line);
}

}  // namespace redoubt::analysis
