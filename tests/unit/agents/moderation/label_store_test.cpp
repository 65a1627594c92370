// What reviewers decided: windows and forgetting.
#include "agents/moderation/label_store.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

LabelStore hourly_labels(int count) {
  LabelStore store;
  for (int i = 0; i < count; ++i)
    store.add({{static_cast<float>(i)}, SimTime{} + hours(i), i % 3 == 0, CaseSource::report});
  return store;
}

}  // namespace

TEST_CASE("labels since a time come in the order of decision, the time included",
          "[moderation][label_store]") {
  const LabelStore store = hourly_labels(10);
  const auto items = store.since(SimTime{} + hours(7));
  REQUIRE(items.size() == 3);
  CHECK(items[0].decided == SimTime{} + hours(7));
  CHECK(items[2].x[0] == 9);
  CHECK(items[2].harmful);
  CHECK_FALSE(items[0].harmful);
  CHECK(items[0].source == CaseSource::report);
  CHECK(store.since(SimTime{}).size() == 10);
  CHECK(store.since(SimTime{} + hours(9) + milliseconds(1)).empty());
  CHECK(LabelStore().since(SimTime{}).empty());
}

TEST_CASE("labels before a time are forgotten, the time excluded", "[moderation][label_store]") {
  LabelStore store = hourly_labels(10);
  store.forget_before(SimTime{} + hours(4));
  const auto items = store.since(SimTime{});
  REQUIRE(items.size() == 6);
  CHECK(items[0].decided == SimTime{} + hours(4));
  store.forget_before(SimTime::never());
  CHECK(store.since(SimTime{}).empty());
  store.forget_before(SimTime::never());  // an empty store has nothing to forget
}

TEST_CASE("a decision is corrected by post and time", "[moderation][label_store]") {
  LabelStore store;
  for (std::uint64_t key = 1; key <= 3; ++key)
    store.add({{}, SimTime{} + hours(1), true, CaseSource::flag, 1, key});
  store.correct(2, SimTime{} + hours(1), false);
  store.correct(3, SimTime{} + hours(2), false);  // not decided then
  const auto items = store.since(SimTime{});
  CHECK(items[0].harmful);
  CHECK_FALSE(items[1].harmful);
  CHECK(items[2].harmful);
}
