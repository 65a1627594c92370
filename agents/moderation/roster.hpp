// Who is on duty: reviewers work in shifts, on some days of the week.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/config/parameter.hpp"

namespace redoubt {

struct ShiftParams {
  std::vector<double> start_hours;  // ascending; empty: everybody works round the clock
  std::vector<double> share;        // of the reviewers, one per start
  std::int64_t days_per_week = 7;   // the first of each week; a run begins on a Monday
  void fields(FieldVisitor& v);
};

// Reviewers first, first + 1 … (counted on from the last to 0) are on duty.
struct Crew {
  std::int64_t first = 0;
  std::int64_t count = 0;
};

class Roster {
 public:
  Roster(std::int64_t reviewers, ShiftParams shifts);

  [[nodiscard]] Crew on_duty(SimTime now) const;
  [[nodiscard]] bool works(std::int64_t reviewer, SimTime now) const;
  // When the crew may change next; never if it is always the same.
  [[nodiscard]] SimTime next_change(SimTime now) const;
  // Hours of all people on duty in (from, to].
  [[nodiscard]] double hours(SimTime from, SimTime to) const;

 private:
  [[nodiscard]] std::int64_t people_of(std::size_t shift) const;

  std::int64_t reviewers_;
  ShiftParams shifts_;
};

}  // namespace redoubt
