#include "analysis/sweep/factor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/config/duration_text.hpp"
#include "sim/config/to_value.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt::analysis {
namespace {

double triangular(double u, const Interval& i) {
  const double width = i.high - i.low;
  const double left = (i.mode - i.low) / width;
  if (u < left) return i.low + std::sqrt(u * width * (i.mode - i.low));
  return i.high - std::sqrt((1 - u) * width * (i.high - i.mode));
}

// Inverse of the cut distribution, so that every u gives a value within.
double cut_normal(double u, const Interval& i) {
  const double below = portable::normal_cdf((i.low - i.mean) / i.sd);
  const double above = portable::normal_cdf((i.high - i.mean) / i.sd);
  const double z = portable::normal_quantile(below + u * (above - below));
  return std::clamp(i.mean + i.sd * z, i.low, i.high);
}

double quantile(double u, const Interval& i) {
  switch (i.spread) {
    case Spread::log_uniform:
      return i.low * portable::pow(i.high / i.low, u);
    case Spread::normal:
      return cut_normal(u, i);
    case Spread::triangular:
      return triangular(u, i);
    default:
      return i.low + u * (i.high - i.low);
  }
}

constexpr double kDayMs = 86400000.0;

// Each whole number has the cell from itself to the next: the ends get as much as the others.
// Rounding would give them half. The bell and the triangle keep their middle, so they are rounded.
double whole_at(double u, Interval i) {
  const double last = i.high;
  const bool rounds = i.spread == Spread::normal || i.spread == Spread::triangular;
  if (!rounds) i.high += 1;
  const double value = quantile(u, i);
  return std::clamp(rounds ? std::round(value) : std::floor(value), i.low, last);
}

// As the scenario will read it: whole numbers are whole, durations are whole milliseconds.
double value_at(double u, const Interval& i) {
  if (i.whole) return whole_at(u, i);
  const double value = quantile(u, i);
  return i.duration ? std::round(value * kDayMs) / kDayMs : value;
}

}  // namespace

std::size_t Factor::level_at(double u) const {
  const auto count = static_cast<double>(levels.size());
  const auto place = static_cast<std::size_t>(std::max(0.0, u) * count);
  return std::min(place, levels.size() - 1);
}

double Factor::number_at(double u) const {
  if (!continuous()) return levels[level_at(u)].number;
  return value_at(u, interval);
}

std::string Factor::label_at(double u) const {
  if (!continuous()) return levels[level_at(u)].label;
  const double value = number_at(u);
  if (interval.duration) return duration_text({std::llround(value * kDayMs)});
  return fmt::format("{}", value);
}

std::vector<Entry> Factor::changes_at(double u) const {
  if (!continuous()) return levels[level_at(u)].changes;
  const double number = number_at(u);
  Value value = to_value(number);
  if (interval.duration) value = to_value(Duration{std::llround(number * kDayMs)});
  if (interval.whole) value = to_value(static_cast<std::int64_t>(number));
  std::vector<Entry> changes;
  for (const std::string& path : paths) changes.push_back({path, value});
  return changes;
}

}  // namespace redoubt::analysis
