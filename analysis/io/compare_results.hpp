// Are two result files equal in all but /provenance? What `redoubt verify` asks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

struct Difference {
  std::string where;  // e.g. "metrics/detection_rate[replicate 0, day 1.5, detector nightly]"
  std::string left;   // the value there; "absent" if one file has not the thing
  std::string right;
};

// The first differences, at most limit, one for each attribute, series or column. Doubles are equal
// if their bits are: 0 and -0 differ, all NaN are one. Empty: the files agree.
[[nodiscard]] std::vector<Difference> compare_results(const ResultReader& left,
                                                      const ResultReader& right,
                                                      std::size_t limit = 10);

}  // namespace redoubt::analysis
