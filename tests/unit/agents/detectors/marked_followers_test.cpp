// Marks compare sets of followers as their definition does.
#include "agents/detectors/marked_followers.hpp"

#include <set>

#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

std::vector<std::uint32_t> followers(std::uint64_t account, std::size_t wanted) {
  const KeyedDraws draws(4, 0);
  std::vector<std::uint32_t> drawn;
  std::set<std::uint32_t> known;
  for (std::uint64_t i = 0; drawn.size() < wanted; ++i) {
    const double u = draws.uniform(Purpose::account_followers, account, i);
    const auto person = static_cast<std::uint32_t>(u * 300);
    if (known.insert(person).second) drawn.push_back(person);
  }
  return drawn;
}

double jaccard(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  const std::set<std::uint32_t> first(a.begin(), a.end());
  std::set<std::uint32_t> all = first;
  std::size_t both = 0;
  for (const std::uint32_t person : b) both += first.contains(person) ? 1 : 0;
  all.insert(b.begin(), b.end());
  return all.empty() ? 0.0 : static_cast<double>(both) / static_cast<double>(all.size());
}

}  // namespace

TEST_CASE("two accounts are alike if their Jaccard similarity says so", "[detectors]") {
  MarkedFollowers marked;
  int alike = 0;
  for (std::uint64_t a = 0; a < 60; ++a) {
    const auto mine = followers(a, a % 2 == 0 ? a : 5 * a % 70);
    marked.mark(mine);
    for (std::uint64_t b = 0; b < 60; ++b) {
      const auto others = followers(b, 3 * b);
      const double similarity = jaccard(mine, others);
      for (const double least : {0.02, 0.05, 0.2, 1.0}) {
        REQUIRE(marked.like(others, least) == (similarity >= least));
        alike += similarity >= least ? 1 : 0;
      }
      if (similarity > 0) CHECK(marked.like(others, similarity));
    }
  }
  CHECK(alike > 1000);
}

TEST_CASE("nobody is like an account without followers", "[detectors]") {
  MarkedFollowers marked;
  CHECK_FALSE(marked.like({}, 0.01));
  marked.mark(followers(1, 10));
  CHECK_FALSE(marked.like({}, 0.01));
  CHECK(marked.like(followers(1, 10), 1));
  marked.mark({});
  CHECK_FALSE(marked.like(followers(1, 10), 0.01));
}
