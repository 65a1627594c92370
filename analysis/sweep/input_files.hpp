// Which parameters of a scenario name files that it reads, and which files.
#pragma once

#include <map>
#include <string>

#include "agents/scenario/scenario.hpp"

namespace redoubt::analysis {

// By path ("network.file"): every parameter whose unit is "file", those that name none included.
std::map<std::string, std::string> input_files(const Scenario& scenario);

}  // namespace redoubt::analysis
