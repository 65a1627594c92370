// Parameters of the review queue and its shifts.
#include "agents/moderation/review_queue.hpp"

namespace redoubt {

void ShiftParams::fields(FieldVisitor& v) {
  v({.name = "shift_start_hours",
     .unit = "h",
     .meaning = "hours of the day at which shifts start; none: reviewers work round the clock",
     .range = {0, 24, false, true},
     .source = "none",
     .fixed = true},
    start_hours);
  v({.name = "shift_share",
     .meaning = "per shift, share of the reviewers on duty until the next shift starts",
     .range = kProbability,
     .source = "none",
     .fixed = true},
    share);
  v({.name = "working_days_per_week",
     .unit = "days",
     .meaning = "days of the week on which shifts start, counted from the first day of the run",
     .range = {1, 7},
     .source = "platforms that review every day"},
    days_per_week);
}

void ReviewQueueParams::fields(FieldVisitor& v) {
  v({.name = "reviewers",
     .meaning = "people who review; only the time that cases take them is booked, see "
                "wage_usd_per_hour",
     .range = {0, 1e6},
     .source = "no published value"},
    reviewers);
  v({.name = "items_per_day",
     .unit = "1/day",
     .meaning = "items one reviewer handles a day; 0: no limit",
     .range = {0, 1e6},
     .source = "reports of commercial moderators, 400 and more a day",
     .tag = Tag::derived},
    items_per_day);
  v({.name = "service", .meaning = "time one review takes"}, service);
  shifts.fields(v);
  v({.name = "patience",
     .meaning = "time after which a waiting case is dropped unreviewed; never: all are kept"},
    patience);
  v({.name = "hurry_floor",
     .meaning = "least share of the usual time that reviewers give a case whose deadline presses; "
                "1: they never hurry",
     .range = {0, 1, true, false},
     .source = "no published value"},
    hurry_floor);
}

}  // namespace redoubt
