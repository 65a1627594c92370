// The scenario that a command names: the file, and what the command line changes in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"

namespace redoubt::analysis {

struct ScenarioOptions {
  std::string file;
  std::vector<std::string> set;  // PATH=VALUE
  std::optional<std::int64_t> seed;
  std::optional<std::int64_t> replicates;
  std::optional<std::string> record;  // tables to keep, separated by commas; else the scenario's
  std::string until;                  // a duration; empty: the scenario's own horizon
  bool build = false;                 // check: builds a network however large it is
};

// Throws ConfigError with every problem.
Scenario load_scenario(const ScenarioOptions& options);

// What relative paths in the scenario are relative to.
std::filesystem::path folder_of(const std::filesystem::path& file);

}  // namespace redoubt::analysis
