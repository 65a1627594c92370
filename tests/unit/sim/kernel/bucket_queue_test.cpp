// The bucket queue against a plain heap and a std::multimap under hostile schedules.
#include "sim/kernel/bucket_queue.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sim/kernel/heap_queue.hpp"
#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

using Key = std::pair<std::uint64_t, std::uint64_t>;

// Drives three queues with the same calls and compares every answer.
class Trio {
 public:
  void push(std::int64_t at_ms, std::uint32_t a = 0, std::uint32_t kind = 1) {
    const EventKey event = EventKey::make({at_ms}, kind, 0, a, serial_++);
    bucket_.push(event);
    heap_.push(event);
    map_.emplace(Key{event.high, event.low}, event);
  }
  EventKey pop() {
    const EventKey expected = map_.begin()->second;
    map_.erase(map_.begin());
    const bool same_top = bucket_.top() == expected && heap_.top() == expected;
    const EventKey got = bucket_.pop();
    const EventKey other = heap_.pop();
    wrong_ += !(same_top && got == expected && other == expected);
    wrong_ += bucket_.size() != map_.size() || bucket_.empty() != map_.empty();
    bucket_.look_ahead([&](const EventKey& soon) { wrong_ += soon < got; });
    return expected;
  }
  void drain() {
    while (!map_.empty()) pop();
    wrong_ += !bucket_.empty();
  }
  [[nodiscard]] bool empty() const { return map_.empty(); }
  [[nodiscard]] std::size_t size() const { return map_.size(); }
  [[nodiscard]] const EventKey& peek() { return bucket_.top(); }
  [[nodiscard]] int wrong() const { return wrong_; }

 private:
  BucketQueue bucket_;
  HeapQueue heap_;
  std::multimap<Key, EventKey> map_;
  std::uint32_t serial_ = 0;
  int wrong_ = 0;
};

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : draws_(seed, 0) {}
  // Uniform integer in [0, n).
  std::int64_t below(std::int64_t n) {
    const double u = draws_.uniform(Purpose::pilot, 0, occurrence_++);
    return static_cast<std::int64_t>(u * static_cast<double>(n));
  }

 private:
  KeyedDraws draws_;
  std::uint64_t occurrence_ = 0;
};

// Increment of a random scale from 1 ms to 2^40 ms.
std::int64_t any_scale(Dice& dice) {
  const std::int64_t scale = dice.below(40);
  return dice.below(std::int64_t{1} << scale);
}

}  // namespace

TEST_CASE("random schedules of every time scale come out in order", "[kernel][queue]") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Trio queue;
    Dice dice(seed);
    std::int64_t now = 0;
    const std::int64_t growth = 40 + dice.below(30);  // per cent of steps that push
    for (int step = 0; step < 6000; ++step) {
      if (queue.empty() || dice.below(100) < growth) {
        queue.push(now + any_scale(dice) % (EventKey::kMaxTime / 8000),
                   static_cast<std::uint32_t>(dice.below(4)));
      } else {
        now = queue.pop().time().ms;
      }
    }
    queue.drain();
    CHECK(queue.wrong() == 0);
  }
}

TEST_CASE("the hold model stays in order while the population changes scale", "[kernel][queue]") {
  Trio queue;
  Dice dice(1);
  std::int64_t now = 0;
  for (const std::int64_t mean : {1, 100000, 30, 10000000}) {
    while (queue.size() < 3000) queue.push(now + dice.below(2 * mean));
    for (int step = 0; step < 15000; ++step) {
      now = queue.pop().time().ms;
      queue.push(now + dice.below(2 * mean));
    }
    while (queue.size() > 10) now = queue.pop().time().ms;
  }
  queue.drain();
  CHECK(queue.wrong() == 0);
}

TEST_CASE("heavy tails pass through the far list in order", "[kernel][queue]") {
  Trio queue;
  Dice dice(6);
  std::int64_t now = 0;
  const auto wait = [&dice] { return dice.below(dice.below(1000) == 0 ? 20000000 : 20000); };
  for (int i = 0; i < 1000; ++i) queue.push(wait());
  for (int step = 0; step < 100000; ++step) {
    now = queue.pop().time().ms;
    queue.push(now + wait());
  }
  queue.drain();
  CHECK(queue.wrong() == 0);
}

TEST_CASE("bursts and ties in one millisecond are ordered by content", "[kernel][queue]") {
  Trio queue;
  Dice dice(2);
  for (std::int64_t burst = 0; burst < 5; ++burst) {
    for (int i = 0; i < 4000; ++i) {
      const auto a = static_cast<std::uint32_t>(dice.below(1 << 30));
      queue.push(burst * 86400000, a, static_cast<std::uint32_t>(dice.below(3)));
    }
  }
  queue.drain();
  CHECK(queue.wrong() == 0);
}

TEST_CASE("equal events are all kept", "[kernel][queue]") {
  BucketQueue queue;
  const EventKey event = EventKey::make({5}, 1, 2, 3, 4);
  for (int i = 0; i < 1000; ++i) queue.push(event);
  int equal = 0;
  while (!queue.empty()) equal += queue.pop() == event;
  CHECK(equal == 1000);
}

TEST_CASE("events scheduled at now and into the open bucket keep their place", "[kernel][queue]") {
  Trio queue;
  Dice dice(3);
  for (int i = 0; i < 2000; ++i) queue.push(dice.below(1000000));
  for (int step = 0; step < 20000 && !queue.empty(); ++step) {
    const EventKey event = queue.pop();
    if (step % 2 == 0) queue.push(event.time().ms, event.a() + 1);
    if (step % 3 == 0) queue.push(event.time().ms + dice.below(50));
  }
  queue.drain();
  CHECK(queue.wrong() == 0);
}

TEST_CASE("many events may come before a bucket that is already open", "[kernel][queue]") {
  Trio queue;
  Dice dice(4);
  queue.push(1000000000);
  CHECK(queue.peek().time().ms == 1000000000);  // opens the far bucket
  for (int i = 0; i < 20000; ++i) queue.push(dice.below(1000000000));
  for (int i = 0; i < 10000; ++i) queue.pop();
  queue.drain();
  CHECK(queue.wrong() == 0);
}

TEST_CASE("far events come back in time, up to the horizon", "[kernel][queue]") {
  Trio queue;
  for (std::int64_t i = 0; i < 1000; ++i) {
    queue.push(EventKey::kMaxTime - i * i * i);
    queue.push(i);
  }
  queue.push(EventKey::kMaxTime, 0xffffffffu, 63);
  queue.drain();
  CHECK(queue.wrong() == 0);
}

TEST_CASE("a lone chain of events crosses long gaps", "[kernel][queue]") {
  Trio queue;
  for (int i = 0; i < 3000; ++i) queue.push(EventKey::kMaxTime - 1);  // a heavy far list
  std::int64_t now = 0;
  Dice dice(5);
  queue.push(0);
  for (int step = 0; step < 3000; ++step) {
    now = queue.pop().time().ms;
    queue.push(now + any_scale(dice) % 1000000000);
  }
  queue.drain();
  CHECK(queue.wrong() == 0);
}

TEST_CASE("the queue can be emptied and refilled", "[kernel][queue]") {
  Trio queue;
  std::int64_t now = 0;
  for (int round = 0; round < 300; ++round) {
    for (int i = 0; i < round % 7 + 1; ++i) queue.push(now + i * (round % 3) * 100000);
    while (!queue.empty()) now = queue.pop().time().ms;
    now += round * 1000;
  }
  CHECK(queue.wrong() == 0);
}

TEST_CASE("look_ahead shows what comes next, each event once", "[kernel][queue]") {
  BucketQueue queue;
  constexpr std::uint32_t kEvents = 20000;
  for (std::uint32_t i = 0; i < kEvents; ++i) queue.push(EventKey::make({i * 10}, 1, 0, i, 0));
  std::vector<int> seen(kEvents);
  std::size_t before_their_turn = 0;
  for (std::uint32_t i = 0; i < kEvents; ++i) {
    queue.pop();
    queue.look_ahead([&](const EventKey& soon) {
      ++seen[soon.a()];
      before_their_turn += soon.a() > i && soon.a() <= i + 12;
    });
  }
  std::size_t once = 0;
  for (const int n : seen) once += n == 1;
  CHECK(once == before_their_turn);
  CHECK(once > kEvents * 9 / 10);
}
