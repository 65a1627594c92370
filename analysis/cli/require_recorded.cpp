#include "analysis/cli/require_recorded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "agents/scenario/record_section.hpp"

namespace redoubt::analysis {

void require_recorded(const ResultReader& file, const std::string& table) {
  const auto& known = recordable_tables();
  if (file.has_table(table) || std::find(known.begin(), known.end(), table) == known.end()) return;
  throw std::runtime_error(
      fmt::format("{0} has no table of {1}: run its scenario again with --record {1}",
                  file.path().string(), table));
}

}  // namespace redoubt::analysis
