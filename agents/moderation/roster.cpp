#include "agents/moderation/roster.hpp"

#include <algorithm>

namespace redoubt {
namespace {

constexpr std::int64_t kDay = 86400000;

std::int64_t ms_of_hour(double hour) {
  return static_cast<std::int64_t>(hour * 3600000.0);
}

}  // namespace

Roster::Roster(std::int64_t reviewers, ShiftParams shifts)
    : reviewers_(reviewers), shifts_(std::move(shifts)) {}

std::int64_t Roster::people_of(std::size_t shift) const {
  return static_cast<std::int64_t>(shifts_.share[shift] * static_cast<double>(reviewers_) + 0.5);
}

// A shift belongs to the day on which it starts, so that night shifts end after midnight.
Crew Roster::on_duty(SimTime now) const {
  std::int64_t day = now.ms / kDay;
  const std::vector<double>& starts = shifts_.start_hours;
  Crew crew{0, reviewers_};
  if (!starts.empty()) {
    const std::int64_t in_day = now.ms % kDay;
    std::size_t shift = starts.size();
    while (shift > 0 && ms_of_hour(starts[shift - 1]) > in_day) --shift;
    if (shift == 0) {
      shift = starts.size();
      --day;
    }
    crew.count = people_of(shift - 1);
    for (std::size_t before = 0; before + 1 < shift; ++before) crew.first += people_of(before);
    crew.first %= std::max<std::int64_t>(reviewers_, 1);
  }
  const std::int64_t weekday = (day % 7 + 7) % 7;
  if (weekday >= shifts_.days_per_week) crew.count = 0;
  return crew;
}

bool Roster::works(std::int64_t reviewer, SimTime now) const {
  if (reviewer >= reviewers_) return false;
  const Crew crew = on_duty(now);
  return (reviewer - crew.first + reviewers_) % reviewers_ < crew.count;
}

SimTime Roster::next_change(SimTime now) const {
  if (shifts_.start_hours.empty() && shifts_.days_per_week >= 7) return SimTime::never();
  const std::int64_t midnight = now.ms / kDay * kDay;
  for (const double hour : shifts_.start_hours)
    if (midnight + ms_of_hour(hour) > now.ms) return {midnight + ms_of_hour(hour)};
  return {midnight + kDay};
}

double Roster::hours(SimTime from, SimTime to) const {
  double sum = 0;
  while (from < to) {
    const SimTime end = std::min(to, next_change(from));
    sum += static_cast<double>(on_duty(from).count) * (end - from).hours();
    from = end;
  }
  return sum;
}

}  // namespace redoubt
