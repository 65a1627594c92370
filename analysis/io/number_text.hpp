// A double as the shortest text that reads back as the same double.
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace redoubt::analysis {

// "NaN", "Inf" and "-Inf" are what R, pandas and gnuplot read.
[[nodiscard]] inline std::string number_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Inf" : "-Inf";
  std::array<char, 32> digits;
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

}  // namespace redoubt::analysis
