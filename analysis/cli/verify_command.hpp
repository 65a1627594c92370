// `redoubt verify`: runs the scenario in a result file again and compares all but /provenance.
#pragma once

#include <cstddef>
#include <string>

namespace redoubt::analysis {

struct VerifyOptions {
  std::string input;
  std::string folder;    // of the scenario's input files; empty: that of the result
  std::size_t jobs = 0;  // threads; 0: one per core
};

int verify_command(const VerifyOptions& options);

}  // namespace redoubt::analysis
