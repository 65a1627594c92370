// redoubt tip: at which value of a parameter something begins or ends.
#pragma once

#include <string>
#include <vector>

#include "analysis/cli/load_scenario.hpp"

namespace redoubt::analysis {

struct TipOptions {
  ScenarioOptions scenario;
  std::string lever;
  std::vector<std::string> range;  // low and high
  bool log = false;
  std::string when;  // METRIC>VALUE
  double tolerance = 0.02;
  std::size_t jobs = 0;
  bool json = false;
  bool quiet = false;
};

int tip_command(const TipOptions& options);

}  // namespace redoubt::analysis
