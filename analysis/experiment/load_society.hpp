// The people and their network: made by the scenario's recipe, or read from its network file.
#pragma once

#include <filesystem>
#include <vector>

#include "agents/people/society.hpp"
#include "analysis/io/result_header.hpp"

namespace redoubt::analysis {

struct LoadedSociety {
  Society society;
  std::vector<InputFile> inputs;  // what was read
};

// `folder`: what relative paths of the scenario start from. Where groups come from the file, their
// shares in the scenario become those of the file. Throws ConfigError for a topology that cannot be
// built, GraphError for a bad file or a label that the scenario does not name.
LoadedSociety load_society(Scenario& scenario, const std::filesystem::path& folder);

// The part of it that completes the scenario, for a society that is loaded already.
void state_shares(Scenario& scenario, const Society& society);

}  // namespace redoubt::analysis
