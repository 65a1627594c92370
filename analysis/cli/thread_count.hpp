// How many threads a command uses.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>

namespace redoubt::analysis {

// What the user asked for, else one per core.
inline std::size_t thread_count(std::size_t wanted) {
  return wanted > 0 ? wanted : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace redoubt::analysis
