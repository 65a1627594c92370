// Concentration of a few numbers that can be worked out by hand.
#include "agents/metrics/concentration.hpp"

#include <cmath>
#include <vector>

#include "agents/tally.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;

TEST_CASE("everybody alike: no inequality", "[concentration]") {
  const Concentration c = concentration(std::vector<std::uint32_t>(200, 3), 200);
  CHECK(c.total == 600);
  CHECK(c.top_share == Approx(0.01));
  CHECK(c.gini == Approx(0).margin(1e-12));
}

TEST_CASE("one has all: (n - 1)/n", "[concentration]") {
  const std::vector<std::uint32_t> one{0, 0, 5};  // the other 97 are not in the list
  const Concentration c = concentration(one, 100);
  CHECK(c.top_share == 1);
  CHECK(c.gini == Approx(0.99));
}

// 1, 2, 3, 4: Σ rank·x = 30, so 2·30/(4·10) - 5/4 = 0.25; the top person has 4 of 10.
TEST_CASE("four by hand, and accounts beyond the people do not count", "[concentration]") {
  const std::vector<std::uint32_t> has{4, 2, 1, 3, 1000};
  const Concentration c = concentration(has, 4);
  CHECK(c.top_share == Approx(0.4));
  CHECK(c.gini == Approx(0.25));
}

TEST_CASE("nothing to share has no concentration", "[concentration]") {
  CHECK(std::isnan(concentration({}, 10).gini));
  CHECK(std::isnan(concentration({}, 0).top_share));
}

TEST_CASE("sizes of cascades fall into bins of powers of two", "[concentration]") {
  CHECK(CascadeTally::size_bin(1) == 0);
  CHECK(CascadeTally::size_bin(3) == 2);
  CHECK(CascadeTally::size_bin(4) == 3);
  CHECK(CascadeTally::size_bin(7) == 3);
  CHECK(CascadeTally::size_bin(8) == 4);
  CHECK(CascadeTally::size_bin(1u << 14) == 15);
  CHECK(CascadeTally::size_bin(0xffffffffu) == 15);
}

// Accounts of the campaign win all their followers at once, so that who follows does not change.
TEST_CASE("potential exposures are the followers of all who share harm", "[concentration]") {
  redoubt::test::SmallWorld w(
      "[scenario]\nname = 's'\nhorizon = '10d'\n[network]\nusers = 400\n"
      "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nfollower_growth = '0s'\n"
      "evasion = { kind = 'none' }\n[moderation]\nreviewers = 0\naudit_fraction = 0\n");
  w.run_for(days(10));
  const PostStore& posts = w.world.posts();
  double offered = 0;
  double shares = 0;
  for (std::uint32_t id = posts.begin_share().value; id < posts.end_share().value; ++id) {
    const Share& share = posts.share(ShareId{id});
    if (!posts.state(share.post).harmful()) continue;
    ++shares;
    offered += static_cast<double>(w.world.audience().followers(share.user).size());
  }
  double counted = 0;
  for (const std::uint32_t each : w.world.exposure().harm_offered()) counted += each;
  CHECK(shares > 200);
  CHECK(counted == offered);
}
