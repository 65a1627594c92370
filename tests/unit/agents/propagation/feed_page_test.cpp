// Ranking by counting against a stable sort.
#include "agents/propagation/feed_page.hpp"

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("rows come best first, and of equals the newer first", "[feed_page]") {
  std::mt19937 random(1);
  bool same = true;
  for (int trial = 0; trial < 2000; ++trial) {
    FeedPage page;
    for (float& score : page.score) score = static_cast<float>(random() % 10) - 5;  // many ties
    std::vector<std::uint8_t> expected(FeedPage::kRows);
    std::iota(expected.begin(), expected.end(), std::uint8_t{0});
    std::stable_sort(expected.begin(), expected.end(),
                     [&](std::uint8_t a, std::uint8_t b) { return page.score[a] > page.score[b]; });
    std::uint8_t order[FeedPage::kRows];
    page.sort_rows(order);
    same = same && std::equal(expected.begin(), expected.end(), order);
  }
  CHECK(same);
}

TEST_CASE("a post counts as seen through any of its rows", "[feed_page]") {
  FeedPage page;
  for (unsigned i = 0; i < FeedPage::kRows; ++i) {
    page.post[i] = i / 2;
    page.seen[i] = 0;
  }
  page.seen[7] = FeedPage::kSeen;
  CHECK(page.saw(3));
  CHECK_FALSE(page.saw(2));
  CHECK_FALSE(page.saw(4));
}
