#include "analysis/cli/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>

namespace redoubt::analysis {
namespace {

std::string scaled_text(double value, const char* unit) {
  static constexpr const char* kPrefixes[] = {"", "k", "M", "G", "T", "P"};
  std::size_t prefix = 0;
  while (value >= 999.5 && prefix < 5) {
    value /= 1000;
    ++prefix;
  }
  const int decimals = prefix == 0 || value >= 99.95 ? 0 : 1;
  const std::string tail = fmt::format("{}{}", kPrefixes[prefix], unit);
  return fmt::format("{:.{}f}{}{}", value, decimals, tail.empty() ? "" : " ", tail);
}

}  // namespace

bool stderr_is_terminal() {
  return ::isatty(STDERR_FILENO) != 0;
}

bool stderr_has_color(bool no_color) {
  const char* refused = std::getenv("NO_COLOR");
  return !no_color && !(refused && *refused) && stderr_is_terminal();
}

std::string bytes_text(double bytes) {
  return scaled_text(bytes, "B");
}
std::string count_text(double count) {
  return scaled_text(count, "");
}

std::string seconds_text(double seconds) {
  if (seconds < 60) return fmt::format("{:.1f} s", seconds);
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  if (whole < 3600) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
  return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

}  // namespace redoubt::analysis
