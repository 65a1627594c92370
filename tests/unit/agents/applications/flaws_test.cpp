// Flaws of applications: when there is something to find, and that finding it is counted once.
#include "agents/applications/flaws.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

SimTime day(std::int64_t n) {
  return SimTime{} + days(n);
}

}  // namespace

TEST_CASE("a flaw is what fails a group clearly more often than the rest", "[applications]") {
  Flaws flaws(2);
  const std::vector<double> shares{0.85, 0.15};
  CHECK(flaws.released({0.05, 0.055}, shares, 2000, 1.25, day(0)).empty());
  CHECK(flaws.released({0.05, 0.1}, shares, 2000, 1.25, day(1)) == std::vector<std::uint8_t>{1});
  CHECK(flaws.open(1));
  CHECK(flaws.released({0.05, 0.1}, shares, 2000, 1.25, day(2)).empty());  // known to be there
  CHECK(flaws.find(1, Finder::audit, day(11)));
  CHECK_FALSE(flaws.find(1, Finder::team, day(12)));
  CHECK(flaws.find(0, Finder::complaints, day(12)));  // but there was nothing
  CHECK(flaws.released({0.05, 0.05}, shares, 2000, 1.25, day(21)).empty());
  const FlawTally& tally = flaws.tally();
  CHECK(tally.arisen[1] == 1);
  CHECK(tally.found[1] == 1);
  CHECK(tally.days_to_find[1] == 10);
  CHECK(tally.closed[1] == 1);
  CHECK(tally.days_to_close[1] == 20);
  CHECK(tally.false_alarms[0] == 1);
  CHECK(tally.by[static_cast<std::size_t>(Finder::audit)] == 1);
}

TEST_CASE("a repair that does not help is found out again, but counts once", "[applications]") {
  Flaws flaws(2);
  flaws.released({0.05, 0.2}, {0.5, 0.5}, 2000, 1.25, day(0));
  CHECK(flaws.find(1, Finder::audit, day(1)));
  flaws.repaired(1);
  CHECK(flaws.find(1, Finder::complaints, day(5)));
  CHECK(flaws.tally().found[1] == 1);
}

TEST_CASE("auditors need enough cases of a group to tell", "[applications]") {
  FailureCount count(2);
  for (int i = 0; i < 1000; ++i) count.add(0, i % 20 == 0);
  for (int i = 0; i < 12; ++i) count.add(1, i % 4 == 0);
  CHECK_FALSE(count.tells(1, 1.25, 3));  // 3 of 12 against 5 %: by chance, perhaps
  for (int i = 0; i < 48; ++i) count.add(1, i % 4 == 0);
  CHECK(count.tells(1, 1.25, 3));
  CHECK_FALSE(count.tells(0, 1.25, 3));
  count.forget();
  CHECK_FALSE(count.tells(1, 1.25, 3));
}
