// A map by numbers against the standard library's, through many insertions and erasures.
#include "sim/content/key_map.hpp"

#include <map>

#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

void require_equal(const KeyMap<int>& map, const std::map<std::uint64_t, int>& expected) {
  REQUIRE(map.size() == expected.size());
  for (const auto& [key, value] : expected) {
    const int* const found = map.find(key);
    REQUIRE(found != nullptr);
    REQUIRE(*found == value);
  }
}

}  // namespace

TEST_CASE("a key map holds what a tree holds", "[key_map]") {
  // Few distinct keys, so that most are erased and come again and runs of full cells form.
  const std::uint64_t distinct = 300;
  const KeyedDraws draws(1, 0);
  KeyMap<int> map;
  std::map<std::uint64_t, int> expected;
  for (int step = 0; step < 20000; ++step) {
    const auto bits = draws.bits(Purpose::pilot, 0, static_cast<std::uint64_t>(step));
    const std::uint64_t key = (bits.first % distinct) << (bits.first % 3 == 0 ? 40 : 0);
    if (bits.second % 5 < 3) {
      map[key] = step;
      expected[key] = step;
    } else {
      map.erase(key);
      expected.erase(key);
    }
    if (step % 500 == 0) require_equal(map, expected);
    REQUIRE((map.find(key) != nullptr) == expected.contains(key));
  }
  require_equal(map, expected);

  map.retain([](std::uint64_t key) { return key % 2 == 0; });
  std::erase_if(expected, [](const auto& entry) { return entry.first % 2 != 0; });
  require_equal(map, expected);
}

TEST_CASE("a new key of a key map has the value of nothing", "[key_map]") {
  KeyMap<int> map;
  CHECK(map.find(7) == nullptr);
  map.erase(7);
  CHECK(map[7] == 0);
  CHECK(map.size() == 1);
}
