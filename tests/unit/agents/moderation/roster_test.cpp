// Shifts: who is on duty when, and for how many hours in total.
#include "agents/moderation/roster.hpp"

#include "agents/moderation/review_queue.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

SimTime at(std::int64_t day, std::int64_t hour) {
  return SimTime{} + days(day) + hours(hour);
}

}  // namespace

TEST_CASE("without shifts everybody is always on duty", "[moderation][roster]") {
  const Roster roster(3, {});
  CHECK(roster.works(2, at(5, 3)));
  CHECK_FALSE(roster.works(3, at(5, 3)));
  CHECK(roster.next_change(at(1, 1)) == SimTime::never());
  CHECK(roster.hours(at(0, 0), at(7, 0)) == Approx(3 * 168));
}

TEST_CASE("shifts take turns; a night shift belongs to the day on which it starts",
          "[moderation][roster]") {
  const Roster roster(10, {.start_hours = {8, 20}, .share = {0.7, 0.3}, .days_per_week = 5});
  CHECK(roster.on_duty(at(0, 7)).count == 0);  // the night of the Sunday before
  CHECK(roster.on_duty(at(0, 8)).count == 7);
  CHECK(roster.on_duty(at(0, 20)).count == 3);
  CHECK(roster.on_duty(at(5, 7)).count == 3);  // Friday's night shift
  CHECK(roster.on_duty(at(5, 9)).count == 0);
  CHECK(roster.on_duty(at(7, 9)).count == 7);
  for (std::int64_t r = 0; r < 10; ++r)
    CHECK(roster.works(r, at(0, 9)) != roster.works(r, at(0, 21)));  // each works one of the two
  CHECK(roster.next_change(at(0, 8)) == at(0, 20));
  CHECK(roster.next_change(at(0, 20)) == at(1, 0));
  CHECK(roster.hours(at(0, 0), at(7, 0)) == Approx(5 * (7 * 12 + 3 * 12)));
}

TEST_CASE("cases wait for the shift; those in hand are finished", "[moderation][roster]") {
  ReviewQueueParams params;
  params.reviewers = 1;
  params.items_per_day = 0;
  params.service = {.kind = LawKind::constant, .mean = hours(2), .cv = 0};
  params.shifts = {.start_hours = {9, 17}, .share = {1, 0}, .days_per_week = 7};
  ReviewQueue queue(params);
  const KeyedDraws draws(1, 0);
  for (std::uint64_t key = 1; key <= 2; ++key) {
    WaitingCase waiting;
    waiting.key = key;
    queue.submit(waiting);
  }
  CHECK_FALSE(queue.start(at(0, 8), draws));
  const auto late = queue.start(at(0, 16), draws);
  REQUIRE(late);
  CHECK(late->done == at(0, 18));
  CHECK(queue.finish(late->reviewer).of.key == 1);
  CHECK_FALSE(queue.start(at(0, 18), draws));
  CHECK(queue.next_shift(at(0, 18)) == at(1, 0));
  CHECK(queue.start(at(1, 9), draws));
  CHECK(queue.hours_on_duty(at(2, 0)) == Approx(16));
}
