// Chunked lists keep every event and give their chunks back.
#include "sim/kernel/event_chunks.hpp"

#include <cstddef>
#include <cstdint>
#include <set>

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("a list holds what was appended, at every fill of its chunks", "[kernel][chunks]") {
  ChunkPool pool;
  for (std::size_t n : {0, 1, 62, 63, 64, 126, 127, 1000}) {
    EventList list;
    for (std::size_t i = 0; i < n; ++i) list.append(pool, {i, 0});
    CHECK(list.empty() == (n == 0));
    CHECK(list.count_and_fetch() == n);
    std::set<std::uint64_t> seen;
    list.consume(pool, [&seen](const EventKey* begin, const EventKey* end) {
      for (; begin != end; ++begin) seen.insert(begin->high);
    });
    CHECK(seen.size() == n);
    CHECK((n == 0 || *seen.rbegin() == n - 1));
    CHECK(list.empty());
    CHECK(list.count_and_fetch() == 0);
  }
}

TEST_CASE("consumed chunks are used again", "[kernel][chunks]") {
  ChunkPool pool;
  std::set<const EventKey*> chunks;
  for (int round = 0; round < 50; ++round) {
    EventList list;
    for (std::uint64_t i = 0; i < 5 * EventChunk::kEvents; ++i) list.append(pool, {i, 0});
    list.consume(pool, [&](const EventKey* begin, const EventKey*) { chunks.insert(begin); });
  }
  CHECK(chunks.size() == 5);
}
