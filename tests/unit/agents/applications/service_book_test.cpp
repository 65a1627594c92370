// How people stand with an application: wrongs, what puts them right, and who has left.
#include "agents/applications/service_book.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("a wrong stands until the person is served", "[applications]") {
  ServiceBook book(3, 1);
  const UserId user{1};
  const SimTime then = SimTime{} + days(2);
  CHECK(book.settle(book.of(user, 0), 0, Verdict::refused_wrongly, then, Remedial::otherwise));
  CHECK_FALSE(book.settle(book.of(user, 0), 0, Verdict::refused_wrongly, then + days(1),
                          Remedial::otherwise));
  const RepairTally& repair = book.tally().groups[0].repair;
  CHECK(repair.wrongs == 1);
  CHECK(repair.repaired == 0);
  CHECK_FALSE(
      book.settle(book.of(user, 0), 0, Verdict::served, then + days(5), Remedial::exception));
  CHECK(repair.repaired == 1);
  CHECK(repair.days == 5);
  CHECK(book.tally().repaired_by[static_cast<std::size_t>(Remedial::exception)] == 1);
  CHECK(book.tally().repaired_without_complaint == 1);
}

TEST_CASE("who takes a place has no verdicts, and old complaints do not reach them",
          "[applications]") {
  ServiceBook book(3, 1);
  const UserId user{2};
  book.settle(book.of(user, 0), 0, Verdict::refused_wrongly, SimTime{}, Remedial::otherwise);
  CHECK(book.find(user, 0) != nullptr);
  CHECK(book.of(user, 1).verdict == Verdict::unknown);
  CHECK(book.find(user, 0) == nullptr);
  CHECK(book.tally().groups[0].repair.repaired == 0);
}

TEST_CASE("wrongs that nobody complains of are counted apart", "[applications]") {
  ServiceBook book(2, 1);
  book.settle(book.of(UserId{0}, 0), 0, Verdict::refused_wrongly, SimTime{}, Remedial::otherwise);
  book.settle(book.of(UserId{1}, 0), 0, Verdict::refused_wrongly, SimTime{}, Remedial::otherwise);
  book.complained(book.of(UserId{1}, 0));
  book.settle(book.of(UserId{1}, 0), 0, Verdict::served, SimTime{} + days(1), Remedial::complaint);
  CHECK(book.tally().wrongs_without_complaint == 1);
  CHECK(book.tally().repaired_without_complaint == 0);
}
