// Ids stay what they were while the front goes away and its memory comes back.
#include "sim/content/sliding_store.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("a sliding store keeps what is recent under its first id", "[sliding_store]") {
  SlidingStore<std::uint64_t, 4> store;  // chunks of 16
  bool same = true;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    CHECK(store.push(i * 7ull) == i);
    if (i % 100 == 99) store.drop_before(i - 50);
    for (std::uint32_t id = store.begin_id(); id < store.end_id(); id += 5)
      same = same && store[id] == id * 7ull;
  }
  CHECK(same);
  CHECK(store.begin_id() == 4944);  // 4949 rounded down to a whole chunk
  CHECK(store.holds(4944));
  CHECK_FALSE(store.holds(4943));
  CHECK_FALSE(store.holds(5000));
  CHECK(store.bytes() < 40 * 16 * sizeof(std::uint64_t));  // not 313 chunks
  store.prefetch(0);
  store.prefetch(0xffffffffu);  // any id will do
}

TEST_CASE("dropping less than a chunk, or what is gone, changes nothing", "[sliding_store]") {
  SlidingStore<std::uint32_t, 4> store;
  for (std::uint32_t i = 0; i < 40; ++i) store.push(i);
  store.drop_before(15);
  CHECK(store.begin_id() == 0);
  store.drop_before(33);
  CHECK(store.begin_id() == 32);
  store.drop_before(10);
  CHECK(store.begin_id() == 32);
  CHECK(store[39] == 39);
}
