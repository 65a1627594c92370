// redoubt validate: does what scenario files expect come out?
#pragma once

#include <string>
#include <vector>

namespace redoubt::analysis {

struct ValidateOptions {
  std::vector<std::string> files;  // none: every file of scenarios/validation
  std::string only;                // part of a case's name
  std::size_t jobs = 0;            // threads; 0: one per core
  bool json = false;
  bool markdown = false;
  bool quiet = false;
};

// 0 if every case holds, else 1.
int validate_command(const ValidateOptions& options);

}  // namespace redoubt::analysis
