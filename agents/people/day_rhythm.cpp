#include "agents/people/day_rhythm.hpp"

#include <algorithm>

#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

constexpr int kMinutes = 1440;
constexpr double kMinuteMs = 60000;
constexpr std::int64_t kDayMs = 86400000;

}  // namespace

DayRhythm::DayRhythm(double amplitude, double peak_hour) {
  if (amplitude == 0) return;
  double sum = 0;
  for (int minute = 0; minute < kMinutes; ++minute) {
    passed_.push_back(sum);
    const double turns = (minute + 0.5) / kMinutes - peak_hour / 24;
    sum += kMinuteMs * (1 + amplitude * portable::cos_turns(turns));
  }
  for (double& passed : passed_) passed *= kDayMs / sum;  // rounding of the sum of cosines
  passed_.push_back(kDayMs);
}

double DayRhythm::rescaled(double of_day) const {
  const auto minute = std::min(static_cast<std::size_t>(of_day / kMinuteMs), passed_.size() - 2);
  const double part = of_day / kMinuteMs - static_cast<double>(minute);
  return passed_[minute] + part * (passed_[minute + 1] - passed_[minute]);
}

double DayRhythm::of_day(double rescaled) const {
  const auto next = std::upper_bound(passed_.begin() + 1, passed_.end() - 1, rescaled);
  const auto minute = static_cast<double>(next - passed_.begin() - 1);
  return kMinuteMs * (minute + (rescaled - *(next - 1)) / (*next - *(next - 1)));
}

Duration DayRhythm::stretched(Duration gap, SimTime now) const {
  const std::int64_t start = now.ms / kDayMs * kDayMs;
  const std::int64_t whole_days = gap.ms / kDayMs * kDayMs;
  const double target =
      rescaled(static_cast<double>(now.ms - start)) + static_cast<double>(gap.ms - whole_days);
  const bool tomorrow = target >= kDayMs;
  const double at = of_day(tomorrow ? target - kDayMs : target);
  const std::int64_t end =
      start + whole_days + (tomorrow ? kDayMs : 0) + static_cast<std::int64_t>(at + 0.5);
  return Duration{std::max<std::int64_t>(end - now.ms, 1)};
}

}  // namespace redoubt
