// The ring against a plain list.
#include "sim/content/feed.hpp"

#include <algorithm>
#include <deque>
#include <random>

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("a feed is the last 15 deliveries, newest first, with what was read", "[feed]") {
  struct Entry {
    std::uint32_t share;
    bool seen;
  };
  std::mt19937 random(1);
  Feed feed;
  std::deque<Entry> list;  // newest first
  bool same = true;
  for (std::uint32_t step = 0; step < 20000; ++step) {
    if (random() % 3 != 0 || list.empty()) {
      const bool expect_lost = list.size() == Feed::kSlots && !list.back().seen;
      if (list.size() == Feed::kSlots) list.pop_back();
      list.push_front({step, false});
      same = same && feed.insert(ShareId{step}) == expect_lost;
    } else {
      const auto i = static_cast<unsigned>(random() % list.size());
      feed.mark_seen(feed.slot(i));
      list[i].seen = true;
    }
    same = same && feed.size() == list.size();
    for (unsigned i = 0; same && i < feed.size(); ++i) {
      const unsigned slot = feed.slot(i);
      same = feed.share(slot) == ShareId{list[i].share} && feed.seen(slot) == list[i].seen;
    }
  }
  CHECK(same);
}
