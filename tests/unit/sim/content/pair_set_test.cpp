// The hash set against std::set, one generation at a time.
#include "sim/content/pair_set.hpp"

#include <random>
#include <set>
#include <utility>

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("a pair is remembered for one to two periods", "[pair_set]") {
  using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;
  PairSet set;
  Pairs young;
  Pairs old;
  std::mt19937 random(1);
  bool same = true;
  for (int step = 0; step < 60000; ++step) {
    const std::uint32_t user = static_cast<std::uint32_t>(random() % 300);
    const std::uint32_t post = static_cast<std::uint32_t>(random() % 100);
    const bool is_new = old.count({user, post}) == 0 && young.insert({user, post}).second;
    same = same && set.insert(UserId{user}, PostId{post}) == is_new;
    same = same && set.contains(UserId{user}, PostId{post});
    if (step % 20000 == 19999) {
      set.age();
      old = std::exchange(young, {});
    }
  }
  CHECK(same);
  CHECK(set.bytes() > 0);
  set.age();
  set.age();
  CHECK_FALSE(set.contains(UserId{1}, PostId{1}));
  CHECK(set.bytes() == 0);
}
