// Simulated time: integer milliseconds, so that a run is the same on every machine.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace redoubt {

// A span of simulated time in milliseconds. "never" is the largest value.
struct Duration {
  std::int64_t ms = 0;

  static constexpr Duration never() { return {std::numeric_limits<std::int64_t>::max()}; }
  [[nodiscard]] constexpr bool is_never() const { return ms == never().ms; }
  [[nodiscard]] constexpr double days() const { return static_cast<double>(ms) / 86400000.0; }
  [[nodiscard]] constexpr double hours() const { return static_cast<double>(ms) / 3600000.0; }
  [[nodiscard]] constexpr double seconds() const { return static_cast<double>(ms) / 1000.0; }
  friend constexpr auto operator<=>(Duration, Duration) = default;
};

constexpr Duration milliseconds(std::int64_t n) {
  return {n};
}
constexpr Duration seconds(std::int64_t n) {
  return {n * 1000};
}
constexpr Duration minutes(std::int64_t n) {
  return {n * 60000};
}
constexpr Duration hours(std::int64_t n) {
  return {n * 3600000};
}
constexpr Duration days(std::int64_t n) {
  return {n * 86400000};
}

// A point of simulated time in milliseconds since the start of the run.
struct SimTime {
  std::int64_t ms = 0;

  static constexpr SimTime never() { return {std::numeric_limits<std::int64_t>::max()}; }
  [[nodiscard]] constexpr double days() const { return static_cast<double>(ms) / 86400000.0; }
  friend constexpr auto operator<=>(SimTime, SimTime) = default;
};

constexpr SimTime operator+(SimTime t, Duration d) {
  return d.is_never() || t == SimTime::never() ? SimTime::never() : SimTime{t.ms + d.ms};
}
constexpr SimTime operator-(SimTime t, Duration d) {
  return SimTime{t.ms - d.ms};
}
constexpr Duration operator-(SimTime a, SimTime b) {
  return Duration{a.ms - b.ms};
}
constexpr Duration operator*(Duration d, std::int64_t n) {
  return Duration{d.ms * n};
}

}  // namespace redoubt
