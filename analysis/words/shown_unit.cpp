#include "analysis/words/shown_unit.hpp"

#include <cmath>

namespace redoubt::analysis {

ShownUnit shown_unit(const std::string& unit, double typical) {
  if (unit == "1") return {};
  const double size = std::abs(typical);
  if ((unit != "h" && unit != "hours") || !(size > 0)) return {1, unit};
  if (size < 1.0 / 60) return {3600, "s"};
  if (size < 1) return {60, "min"};
  if (size >= 72) return {1.0 / 24, "days"};
  return {1, "h"};
}

}  // namespace redoubt::analysis
