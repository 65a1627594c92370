// Local edits: rare cases wait, and what lies within the radius is no longer flagged.
#include "agents/moderation/patch_queue.hpp"

#include "agents/detectors/allowlist.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

Features at(float x) {
  Features features{};
  features[3] = x;
  return features;
}

}  // namespace

TEST_CASE("the most complained of is edited first, the oldest of equals", "[moderation][patches]") {
  PatchQueue queue;
  queue.complain(at(0), 1, 9, SimTime{1});  // rare and first
  queue.complain(at(10), 1, 8, SimTime{2});
  queue.complain(at(10.5f), 1, 7, SimTime{3});
  queue.complain(at(9.2f), 1, 6, SimTime{4});
  queue.complain(at(20), 1, 5, SimTime{5});
  CHECK(queue.waiting() == 3);
  const auto common = queue.take();
  REQUIRE(common);
  CHECK(common->complaints == 3);
  CHECK(common->centre[3] == 10);
  CHECK(queue.take()->key == 9);
  CHECK(queue.take()->key == 5);
  CHECK_FALSE(queue.take());
}

TEST_CASE("an allowlist covers balls, their surface included", "[moderation][patches]") {
  Allowlist list;
  CHECK_FALSE(list.covers(at(0)));
  list.add(at(0), 2);
  list.add(at(10), 1);
  CHECK(list.covers(at(2)));
  CHECK_FALSE(list.covers(at(2.01f)));
  CHECK(list.covers(at(9.5f)));
  CHECK(list.size() == 2);
}
