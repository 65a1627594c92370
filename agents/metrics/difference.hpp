// Counts of a window: what was added to a running total since the last sample.
#pragma once

#include <cstdint>
#include <vector>

namespace redoubt {

inline double since(std::uint64_t now, std::uint64_t before) {
  return static_cast<double>(now - before);
}

inline std::vector<double> since(const std::vector<std::uint64_t>& now,
                                 const std::vector<std::uint64_t>& before) {
  std::vector<double> result;
  for (std::size_t i = 0; i < now.size(); ++i) result.push_back(since(now[i], before[i]));
  return result;
}

}  // namespace redoubt
