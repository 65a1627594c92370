// How long wrongful actions stand, by group and by how common the post is.
#include "agents/moderation/repair_book.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

std::vector<Group> two_groups() {
  std::vector<Group> groups(2);
  groups[1].mean[kDialectAxis] = 2;
  return groups;
}

Features at(float dialect, float other = 0) {
  Features x{};
  x[kDialectAxis] = dialect;
  x[kFeatures - 1] = other;
  return x;
}

SimTime day(double d) {
  return SimTime{static_cast<std::int64_t>(d * static_cast<double>(days(1).ms))};
}

}  // namespace

TEST_CASE("time to restoration is kept by group and rarity", "[moderation]") {
  const std::vector<Group> groups = two_groups();
  RepairBook book(groups);
  book.wronged(1, at(2), 1, false, day(1));     // usual for B
  book.wronged(2, at(2, 4), 1, false, day(1));  // 16 from B's mean: beyond 13.36
  book.wronged(3, at(0, 3), 0, false, day(2));  // 9 from A's mean: between
  book.restored(1, day(4));
  book.restored(3, day(3));
  book.restored(99, day(3));  // was not wronged
  const RepairCensus& done = book.restorations();
  CHECK(done.by_group[1].wrongs == 2);
  CHECK(done.by_group[1].repaired == 1);
  CHECK(done.by_group[1].days == Approx(3));
  CHECK(done.by_group[0].days == Approx(1));
  CHECK(done.by_rarity[0].repaired == 1);
  CHECK(done.by_rarity[1].repaired == 1);
  CHECK(done.by_rarity[2].wrongs == 1);
  CHECK(done.by_rarity[2].repaired == 0);
  book.restored(1, day(9));  // only once
  CHECK(done.by_group[1].repaired == 1);
}

TEST_CASE("an exception repairs what lies within its radius", "[moderation]") {
  const std::vector<Group> groups = two_groups();
  RepairBook book(groups);
  book.wronged(1, at(2), 1, false, day(1));
  book.wronged(2, at(0), 0, false, day(1));
  book.excepted(at(2.5), 1, day(6));
  CHECK(book.exceptions().by_group[1].repaired == 1);
  CHECK(book.exceptions().by_group[1].days == Approx(5));
  CHECK(book.exceptions().by_group[0].repaired == 0);
  CHECK(book.restorations().by_group[1].repaired == 0);
  book.wronged(3, at(2.4F), 1, true, day(7));  // the exception holds already
  CHECK(book.exceptions().by_group[1].repaired == 2);
  CHECK(book.exceptions().by_group[1].days == Approx(5));
}
