// Exact decimal arithmetic on milliseconds, so that a duration reads back as it was written.
#include "sim/config/duration_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <limits>

namespace redoubt {

namespace {

struct Unit {
  const char* name;
  std::int64_t ms;
};
constexpr std::array kUnits{Unit{"w", 604800000}, Unit{"d", 86400000}, Unit{"h", 3600000},
                            Unit{"min", 60000},   Unit{"s", 1000},     Unit{"ms", 1}};

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// whole.fraction × unit in ms. The fraction may have up to 9 digits.
ParsedDuration scaled(std::string_view whole, std::string_view fraction, std::int64_t unit_ms) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / 2;
  std::int64_t number = 0;
  for (char c : whole) {
    if (number > kMost / unit_ms / 10) return {{}, "is too long (use \"never\")"};
    number = number * 10 + (c - '0');
  }
  std::int64_t ms = number * unit_ms;
  if (fraction.size() > 9) return {{}, "has too many decimals"};
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  for (char c : fraction) {
    numerator = numerator * 10 + (c - '0');
    denominator *= 10;
  }
  if (numerator * unit_ms % denominator != 0) return {{}, "is finer than a millisecond"};
  ms += numerator * unit_ms / denominator;
  return {{ms}};
}

}  // namespace

ParsedDuration parse_duration(std::string_view text) {
  if (text == "never") return {Duration::never()};
  if (text.starts_with('-')) return {{}, "is negative"};
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  const std::string_view whole = text.substr(0, at);
  std::string_view fraction;
  if (at < text.size() && text[at] == '.') {
    const std::size_t start = ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
    fraction = text.substr(start, at - start);
    if (fraction.empty()) return {{}, "is not a duration"};
  }
  if (whole.empty()) return {{}, "is not a duration"};
  while (at < text.size() && text[at] == ' ') ++at;
  const std::string_view unit_name = text.substr(at);
  if (unit_name.empty()) return {{}, "has no unit"};
  for (const Unit& unit : kUnits)
    if (unit_name == unit.name) return scaled(whole, fraction, unit.ms);
  return {{}, "has an unknown unit (known: ms, s, min, h, d, w)"};
}

std::string duration_text(Duration duration) {
  if (duration.is_never()) return "never";
  if (duration.ms == 0) return "0s";
  for (const Unit& unit : kUnits)
    if (unit.name != std::string_view("w") && duration.ms % unit.ms == 0)
      return fmt::format("{}{}", duration.ms / unit.ms, unit.name);
  return "";  // not reached: every duration is a whole number of ms
}

}  // namespace redoubt
