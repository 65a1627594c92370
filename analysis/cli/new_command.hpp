// `redoubt new`: a commented scenario to begin with, or a sweep over what a scenario assumes.
#pragma once

#include <string>

namespace redoubt::analysis {

struct NewOptions {
  std::string file;
  std::string family = "arms_race";
  std::string screen;  // a scenario whose assumptions are to be swept; empty: none
};

int new_command(const NewOptions& options);

}  // namespace redoubt::analysis
