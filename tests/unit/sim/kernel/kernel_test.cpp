// The kernel's specification: order, clock, the half-open end of run_until, "never", prefetch.
#include "sim/kernel/kernel.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "sim/kernel/heap_queue.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

EventKey event_at(std::int64_t ms, std::uint32_t kind = 0, std::uint32_t a = 0) {
  return EventKey::make({ms}, kind, 0, a, 0);
}

// A branching population: each event has 0, 1 or 2 children, some at once, some far ahead.
template <class Queue>
std::vector<EventKey> history_of_branching() {
  const KeyedDraws draws(17, 0);
  Kernel<Queue> kernel;
  std::vector<EventKey> history;
  std::uint32_t born = 0;
  const auto give_birth = [&](SimTime now) {
    const double u = draws.uniform(Purpose::session_gap, born, 0);
    const Duration wait = born % 5 == 0 ? milliseconds(0) : waiting_time(u, born % 3 ? 100.0 : 0.1);
    kernel.schedule(EventKey::make(now + wait, born % 7, born % 11, born, 0));
    ++born;
  };
  for (int i = 0; i < 1000; ++i) give_birth({0});
  for (std::int64_t day = 1; day <= 100; ++day) {
    kernel.run_until({86400000 * day}, [&](const EventKey& event) {
      history.push_back(event);
      const auto children = draws.bits(Purpose::pilot, event.a(), 0).first % 3;
      for (std::uint64_t i = 0; i < children && born < 60000; ++i) give_birth(event.time());
    });
  }
  return history;
}

}  // namespace

TEST_CASE("event keys carry their fields and saturate at the horizon", "[kernel][event]") {
  const EventKey event = EventKey::make({123456789}, 63, 65535, 0xfffffffeu, 7);
  CHECK(event.time() == SimTime{123456789});
  CHECK(event.kind() == 63);
  CHECK(event.minor() == 65535);
  CHECK(event.a() == 0xfffffffeu);
  CHECK(event.b() == 7);
  CHECK(EventKey::make(SimTime::never(), 1, 0, 0, 0).time().ms == EventKey::kMaxTime);
  CHECK(EventKey::make({EventKey::kMaxTime + 5}, 1, 0, 0, 0).time().ms == EventKey::kMaxTime);
}

TEST_CASE("run_until handles events before its end and leaves the clock there", "[kernel]") {
  Kernel<> kernel;
  for (const std::int64_t at : {30, 10, 20}) kernel.schedule(event_at(at));
  std::vector<std::int64_t> seen;
  const auto handle = [&](const EventKey& event) {
    CHECK(kernel.now() == event.time());
    seen.push_back(event.time().ms);
  };
  kernel.run_until({20}, handle);
  CHECK(seen == std::vector<std::int64_t>{10});
  CHECK(kernel.now() == SimTime{20});
  kernel.run_until({31}, handle);
  CHECK(seen == std::vector<std::int64_t>{10, 20, 30});
  CHECK(kernel.handled() == 3);
  CHECK(kernel.pending() == 0);
}

TEST_CASE("an event scheduled at now takes its place among those not yet handled", "[kernel]") {
  Kernel<> kernel;
  for (const std::uint32_t kind : {1u, 3u, 5u}) kernel.schedule(event_at(10, kind));
  std::vector<std::uint32_t> kinds;
  kernel.run_until({11}, [&](const EventKey& event) {
    kinds.push_back(event.kind());
    if (event.kind() == 3) kernel.schedule(event_at(10, 4));
    if (event.kind() == 4) kernel.schedule(event_at(10, 2));  // a lower kind comes at once
  });
  CHECK(kinds == std::vector<std::uint32_t>{1, 3, 4, 2, 5});
}

TEST_CASE("events that never come are dropped", "[kernel]") {
  Kernel<> kernel;
  kernel.schedule(EventKey::make(SimTime{5} + Duration::never(), 1, 0, 0, 0));
  kernel.schedule(event_at(EventKey::kMaxTime + 1));
  CHECK(kernel.pending() == 0);
}

TEST_CASE("both queues give the same history", "[kernel]") {
  const auto reference = history_of_branching<HeapQueue>();
  CHECK(reference.size() > 2000);
  CHECK(history_of_branching<BucketQueue>() == reference);
}

TEST_CASE("a handler with prefetch is told of coming events", "[kernel]") {
  struct Handler {
    std::vector<int> fetched = std::vector<int>(5000);
    int handled_after_fetch = 0;
    void prefetch(const EventKey& event) { ++fetched[event.a()]; }
    void operator()(const EventKey& event) { handled_after_fetch += fetched[event.a()] > 0; }
  } handler;
  Kernel<> kernel;
  for (std::uint32_t i = 0; i < 5000; ++i) kernel.schedule(event_at(i * 7, 0, i));
  kernel.run_until({1000000}, handler);
  CHECK(kernel.handled() == 5000);
  CHECK(handler.handled_after_fetch > 4500);
}

TEST_CASE("a tie salt permutes events of one time and nothing else", "[kernel]") {
  const auto order = [](std::uint64_t salt) {
    Kernel<> kernel(salt);
    for (std::uint32_t i = 0; i < 100; ++i) kernel.schedule(event_at(10 + i / 50, i % 5, i));
    std::vector<std::pair<std::int64_t, std::uint32_t>> seen;
    kernel.run_until({100}, [&](const EventKey& event) {
      CHECK(event.kind() == event.a() % 5);
      seen.emplace_back(event.time().ms, event.a());
    });
    return seen;
  };
  auto usual = order(0);
  auto other = order(99);
  CHECK(usual != other);
  for (std::size_t i = 0; i < 100; ++i) CHECK(usual[i].first == other[i].first);
  std::sort(usual.begin(), usual.end());
  std::sort(other.begin(), other.end());
  CHECK(usual == other);
}
