// Where, when and with what a result was made: the part of a result file that may differ in reruns.
#pragma once

#include <chrono>
#include <string>

#include "analysis/io/result_header.hpp"

namespace redoubt::analysis {

// Program version and commit, command line, host, system, start and end (UTC), duration, compiler,
// library versions. Ends now.
[[nodiscard]] Provenance gather_provenance(std::chrono::system_clock::time_point started,
                                           const std::string& command_line);

}  // namespace redoubt::analysis
