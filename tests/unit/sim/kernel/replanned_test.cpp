// Plans that change: a void plan stays in the queue and is ignored; a list from which it is struck
// out must tell the same story.
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "sim/kernel/heap_queue.hpp"
#include "sim/kernel/kernel.hpp"
#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

constexpr std::uint32_t kActors = 300;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : draws_(seed, 0) {}
  std::int64_t below(std::int64_t n) {
    const double u = draws_.uniform(Purpose::pilot, 0, occurrence_++);
    return static_cast<std::int64_t>(u * static_cast<double>(n));
  }
  // Mostly near, often at once, sometimes years ahead, now and then never.
  std::int64_t wait() {
    switch (below(8)) {
      case 0:
        return 0;
      case 1:
        return below(3);
      case 2:
        return std::int64_t{1} << below(41);
      case 3:
        return EventKey::kMaxTime;
      default:
        return below(100000);
    }
  }

 private:
  KeyedDraws draws_;
  std::uint64_t occurrence_ = 0;
};

using Moment = std::pair<std::int64_t, std::uint32_t>;  // when, whose turn

// What both schedulers are told to do: at each turn a few actors change their plans.
template <class Plan>
void turn(Dice& dice, std::int64_t now, std::uint32_t whose, Plan&& plan) {
  plan(whose, now + dice.wait());
  for (std::int64_t others = dice.below(4); others > 0; --others)
    plan(static_cast<std::uint32_t>(dice.below(kActors)), now + dice.wait());
}

// As actors do it: an event carries the number of its plan; one that is not the latest is void.
template <class Queue>
std::vector<Moment> with_void_plans(std::uint64_t seed, std::size_t turns) {
  Dice dice(seed);
  Kernel<Queue> kernel;
  std::vector<std::uint32_t> latest(kActors, 0);
  std::vector<Moment> story;
  const auto plan = [&](std::uint32_t actor, std::int64_t at) {
    kernel.schedule(EventKey::make({at}, 1, 0, actor, ++latest[actor]));
  };
  for (std::uint32_t actor = 0; actor < kActors; ++actor) plan(actor, dice.below(1000));
  kernel.run_until({EventKey::kMaxTime}, [&](const EventKey& event) {
    if (event.b() != latest[event.a()] || story.size() == turns) return;
    story.emplace_back(event.time().ms, event.a());
    turn(dice, event.time().ms, event.a(), plan);
  });
  return story;
}

// The oracle: an ordered list of what is planned, from which a plan that changes is struck out.
std::vector<Moment> with_plans_struck_out(std::uint64_t seed, std::size_t turns) {
  Dice dice(seed);
  std::set<Moment> list;
  std::map<std::uint32_t, std::int64_t> planned;
  std::vector<Moment> story;
  const auto plan = [&](std::uint32_t actor, std::int64_t at) {
    if (const auto found = planned.find(actor); found != planned.end()) {
      list.erase({found->second, actor});
      planned.erase(found);
    }
    if (at >= EventKey::kMaxTime) return;
    planned[actor] = at;
    list.emplace(at, actor);
  };
  for (std::uint32_t actor = 0; actor < kActors; ++actor) plan(actor, dice.below(1000));
  while (!list.empty() && story.size() < turns) {
    const Moment next = *list.begin();
    list.erase(list.begin());
    planned.erase(next.second);
    story.push_back(next);
    turn(dice, next.first, next.second, plan);
  }
  return story;
}

}  // namespace

TEST_CASE("plans that change are as good as struck out", "[kernel][queue]") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto expected = with_plans_struck_out(seed, 4000);
    CHECK(expected.size() > 500);
    CHECK(with_void_plans<BucketQueue>(seed, 4000) == expected);
    CHECK(with_void_plans<HeapQueue>(seed, 4000) == expected);
  }
}
