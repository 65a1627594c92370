// Ranges and words as a reader expects them in a sentence.
#include "sim/config/field_text.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/config/duration_text.hpp"

namespace redoubt {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

template <class LimitText>
std::string interval(const Range& range, LimitText&& text) {
  const bool low = range.low > -kInfinity;
  const bool high = range.high < kInfinity;
  if (low && high)
    return fmt::format("{}{}, {}{}", range.low_open ? '(' : '[', text(range.low), text(range.high),
                       range.high_open ? ')' : ']');
  if (low) return fmt::format("{} {}", range.low_open ? ">" : ">=", text(range.low));
  if (high) return fmt::format("{} {}", range.high_open ? "<" : "<=", text(range.high));
  if (range.low_open || range.high_open) return "finite";
  return "";
}

}  // namespace

std::string range_text(const Range& range) {
  return interval(range, [](double limit) { return fmt::format("{}", limit); });
}

std::string duration_range_text(const Range& range) {
  return interval(range, [](double seconds) {
    return duration_text(Duration{static_cast<std::int64_t>(std::llround(seconds * 1000))});
  });
}

std::string requirement(const std::string& range) {
  const bool interval = range.starts_with('[') || range.starts_with('(');
  return interval ? "in " + range : range;
}

std::string words_text(std::span<const char* const> words) {
  std::string text;
  for (const char* word : words) text += fmt::format("{}\"{}\"", text.empty() ? "" : ", ", word);
  return text;
}

}  // namespace redoubt
