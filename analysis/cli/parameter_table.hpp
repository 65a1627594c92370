// Every parameter of a scenario with value, unit, tag and source: the appendix of a paper.
#pragma once

#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt::analysis {

struct ParameterRow {
  std::string path;
  std::string value;
  std::string unit;
  std::string origin;         // "published", "derived", "assumed" of a default, else "stated"
  std::string source;         // of the default; of a stated value only its author knows one
  std::string default_value;  // "" where the value is the default
  std::string meaning;
};

// In the order of a scenario file; what is recorded, and names, are no parameters.
std::vector<ParameterRow> parameter_table(const Scenario& scenario);

}  // namespace redoubt::analysis
