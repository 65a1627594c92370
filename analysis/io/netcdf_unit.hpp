// The unit of a quantity as result files write it.
#pragma once

#include <string>

namespace redoubt::analysis {

// xarray turns variables whose unit is one of these words into integers of nanoseconds; the symbols
// of UDUNITS mean the same and leave the numbers alone.
[[nodiscard]] inline std::string netcdf_unit(const std::string& unit) {
  if (unit.empty()) return "1";
  if (unit == "days") return "d";
  if (unit == "hours") return "h";
  if (unit == "minutes") return "min";
  if (unit == "seconds") return "s";
  if (unit == "milliseconds") return "ms";
  if (unit == "microseconds") return "us";
  if (unit == "nanoseconds") return "ns";
  return unit;
}

}  // namespace redoubt::analysis
