// Commented scenarios to begin with, for `redoubt new`.
#pragma once

#include <string>
#include <vector>

namespace redoubt::analysis {

struct StarterScenario {
  std::string family;
  std::string meaning;
  std::string text;  // NAME stands where the scenario's name belongs
};

const std::vector<StarterScenario>& starter_scenarios();

}  // namespace redoubt::analysis
