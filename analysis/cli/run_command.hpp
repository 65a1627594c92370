// `redoubt run`: simulates a scenario and writes its result file.
#pragma once

#include <cstddef>
#include <string>

#include "analysis/cli/load_scenario.hpp"

namespace redoubt::analysis {

struct RunOptions {
  ScenarioOptions scenario;
  std::string output;    // file or folder; empty: NAME.h5 here
  std::size_t jobs = 0;  // threads; 0: one per core
  bool quiet = false;
  bool no_color = false;
  bool no_provenance = false;
  std::string command_line;
};

// Returns the program's exit status.
int run_command(const RunOptions& options);

}  // namespace redoubt::analysis
