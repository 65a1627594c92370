// Strikes, ladders of suspensions, limits and bans, and how they are taken back.
#include "agents/moderation/sanctions.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

const UserId kPerson{7};

SimTime at(std::int64_t hour) {
  return SimTime{} + hours(hour);
}

}  // namespace

TEST_CASE("whoever is suspended gets no further strikes", "[moderation][sanctions]") {
  const SanctionParams params;
  Sanctions sanctions;
  CHECK_FALSE(sanctions.strike(params, kPerson, at(0)));
  CHECK_FALSE(sanctions.strike(params, kPerson, at(1)));
  CHECK(sanctions.strike(params, kPerson, at(2)));
  for (int i = 0; i < 5; ++i) CHECK_FALSE(sanctions.strike(params, kPerson, at(3 + i)));
  const SimTime back = at(2) + days(7);
  CHECK(sanctions.suspended(kPerson, back - milliseconds(1)));
  CHECK_FALSE(sanctions.suspended(kPerson, back));
  CHECK_FALSE(sanctions.strike(params, kPerson, back));  // one strike, not six
}

TEST_CASE("repeated suspensions lengthen", "[moderation][sanctions]") {
  SanctionParams params;
  params.strikes_to_suspend = 1;
  params.suspension_growth = 3;
  Sanctions sanctions;
  SimTime now{};
  for (const std::int64_t length : {7, 21, 63}) {
    CHECK(sanctions.strike(params, kPerson, now));
    CHECK(sanctions.suspended(kPerson, now + days(length) - milliseconds(1)));
    CHECK_FALSE(sanctions.suspended(kPerson, now + days(length)));
    now = now + days(length);
  }
}

TEST_CASE("a forgiven strike no longer counts and may end a suspension",
          "[moderation][sanctions]") {
  const SanctionParams params;
  Sanctions sanctions;
  sanctions.strike(params, kPerson, at(0));
  CHECK_FALSE(sanctions.forgive(params, kPerson, at(0), at(1)).ends);
  sanctions.strike(params, kPerson, at(2));
  sanctions.strike(params, kPerson, at(3));
  CHECK_FALSE(sanctions.suspended(kPerson, at(4)));
  CHECK(sanctions.strike(params, kPerson, at(5)));
  CHECK_FALSE(sanctions.forgive(params, kPerson, at(1), at(6)).ends);  // no strike of that time
  CHECK(sanctions.suspended(kPerson, at(6)));
  CHECK(sanctions.forgive(params, kPerson, at(3), at(6)).ends);
  CHECK_FALSE(sanctions.suspended(kPerson, at(6)));
  CHECK(sanctions.strike(params, kPerson, at(7)));  // the other two strikes stand
  CHECK_FALSE(sanctions.forgive(params, UserId{8}, at(3), at(6)).ends);
}

TEST_CASE("a forgiven strike says which suspension rested on it, even if that is over",
          "[moderation][sanctions]") {
  const SanctionParams params;
  Sanctions sanctions;
  for (const std::int64_t hour : {0, 1, 2}) sanctions.strike(params, kPerson, at(hour));
  sanctions.strike(params, kPerson, at(2) + days(7));
  CHECK_FALSE(sanctions.forgive(params, kPerson, at(2) + days(7), at(500)).suspended);
  const Sanctions::Pardon pardon = sanctions.forgive(params, kPerson, at(0), at(500));
  CHECK(pardon.suspended == at(2));
  CHECK_FALSE(pardon.ends);
  CHECK_FALSE(sanctions.forgive(params, kPerson, at(1), at(501)).suspended);  // once
}

TEST_CASE("a limit leaves so many posts a day", "[moderation][sanctions]") {
  SanctionParams params;
  params.rate_limit_posts_per_day = 2;
  Sanctions sanctions;
  sanctions.limit(params, kPerson, at(0));
  for (const std::int64_t day : {0, 1, 6}) {
    const SimTime noon = SimTime{} + days(day) + hours(12);
    for (int i = 0; i < 2; ++i) {
      CHECK(sanctions.may_publish(params, kPerson, noon));
      sanctions.published(kPerson, noon);
    }
    CHECK_FALSE(sanctions.may_publish(params, kPerson, noon));
  }
  CHECK(sanctions.may_publish(params, kPerson, SimTime{} + days(7)));
}
