// Numbers in sentences: rounded to what their uncertainty carries, thousands grouped.
#include "analysis/words/number_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace redoubt::analysis {
namespace {

constexpr const char* kThinSpace = "\u202f";  // narrow, no line break
constexpr const char* kMinus = "\u2212";

// Power of ten of the last digit that is worth printing.
double last_digit(double value, int significant) {
  if (value == 0 || !std::isfinite(value)) return 1;
  return std::pow(10.0, std::floor(std::log10(std::abs(value))) - (significant - 1));
}

// Groups of three from five digits on: 1234, but 12 345.
std::string grouped(const std::string& digits) {
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  if (whole < 5) return digits;
  std::string text;
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) text += kThinSpace;
    text += digits[i];
  }
  return text + digits.substr(whole);
}

// The last digit that an interval carries; one more where it would round the mean away.
double step_of(const MeanInterval& interval) {
  if (!interval.has_interval() || interval.half_width <= 0) return last_digit(interval.mean, 3);
  const double one_digit = last_digit(interval.half_width, 1);
  const bool finer =
      interval.half_width / one_digit < 1.95 || std::abs(interval.mean) < 2 * one_digit;
  return finer ? one_digit / 10 : one_digit;
}

}  // namespace

std::string number_words(double value, double step) {
  const int decimals = std::max(0, static_cast<int>(std::lround(-std::log10(step))));
  const double rounded = std::round(value / step) * step;
  const std::string digits = grouped(fmt::format("{:.{}f}", std::abs(rounded), decimals));
  return (rounded < 0 ? kMinus : "") + digits;
}

std::string number_words(double value) {
  const bool whole = std::abs(value) < 1e5 && std::abs(value - std::round(value)) < 1e-9;
  return number_words(value, whole ? 1 : last_digit(value, 3));
}

std::string half_width_words(const MeanInterval& interval) {
  if (!interval.has_interval()) return "";
  return fmt::format("±\u00a0{}", number_words(interval.half_width, step_of(interval)));
}

std::string mean_words(const MeanInterval& interval) {
  return number_words(interval.mean, step_of(interval));
}

std::string mean_words(const MeanInterval& interval, const MeanInterval& like) {
  if (like.mean == 0 && !(like.half_width > 0)) return mean_words(interval);  // no digit to follow
  return number_words(interval.mean, step_of(like) / 10);
}

std::string interval_words(const MeanInterval& interval) {
  if (!interval.has_interval()) return mean_words(interval);
  return fmt::format("{}\u00a0{}", mean_words(interval), half_width_words(interval));
}

MeanInterval scaled(const MeanInterval& interval, double factor) {
  MeanInterval result = interval;
  result.mean *= factor;
  result.half_width *= std::abs(factor);
  return result;
}

std::string percent_words(const MeanInterval& interval) {
  return interval_words(scaled(interval, 100)) + kThinSpace + "%";
}

}  // namespace redoubt::analysis
