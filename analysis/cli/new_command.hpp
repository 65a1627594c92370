// `redoubt new`: a commented scenario to begin with.
#pragma once

#include <string>

namespace redoubt::analysis {

struct NewOptions {
  std::string file;
  std::string family = "arms_race";
};

int new_command(const NewOptions& options);

}  // namespace redoubt::analysis
