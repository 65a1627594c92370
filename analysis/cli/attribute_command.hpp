// redoubt attribute: which source is to blame for a measure?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/cli/load_scenario.hpp"

namespace redoubt::analysis {

struct AttributeOptions {
  ScenarioOptions scenario;
  std::string metric;
  std::vector<std::string> sources;  // names; none: all of the scenario
  std::vector<std::string> defined;  // NAME=PATH:VALUE;…
  std::string output;                // folder; empty: NAME.attribution here
  std::size_t orders = 200;
  std::size_t jobs = 0;
  bool json = false;
  bool quiet = false;
  bool no_color = false;
};

int attribute_command(const AttributeOptions& options);

}  // namespace redoubt::analysis
