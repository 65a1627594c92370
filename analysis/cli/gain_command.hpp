// redoubt gain: does the feedback loop damp a disturbance or blow it up?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/cli/load_scenario.hpp"

namespace redoubt::analysis {

struct GainOptions {
  ScenarioOptions scenario;
  std::string metric;                // SERIES or SERIES.LABEL
  std::vector<std::string> changes;  // PATH:VALUE
  std::string at = "28d";
  std::string period = "7d";
  std::size_t periods = 4;
  std::size_t jobs = 0;
  bool json = false;
};

int gain_command(const GainOptions& options);

}  // namespace redoubt::analysis
