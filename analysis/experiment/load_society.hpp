// The people and their network: made by the scenario's recipe, or read from its network file.
#pragma once

#include <filesystem>
#include <vector>

#include "agents/society.hpp"
#include "analysis/io/result_header.hpp"

namespace redoubt::analysis {

struct LoadedSociety {
  Society society;
  std::vector<InputFile> inputs;  // what was read
};

// `folder`: what relative paths of the scenario are relative to. Throws ConfigError for a topology
// that cannot be built, GraphError for a bad file.
LoadedSociety load_society(const Scenario& scenario, const std::filesystem::path& folder);

}  // namespace redoubt::analysis
