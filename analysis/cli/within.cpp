#include "analysis/cli/within.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string>

namespace redoubt::analysis {

CLI::Validator within(double low, double high) {
  const auto check = [low, high](const std::string& text) -> std::string {
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    const bool number = end != text.c_str() && *end == '\0';
    if (number && value >= low && value <= high) return "";
    const std::string wanted = std::isfinite(high) ? fmt::format("from {} to {}", low, high)
                                                   : fmt::format("{} or more", low);
    return fmt::format("is {} (must be {})", text, wanted);
  };
  return {check, ""};
}

}  // namespace redoubt::analysis
