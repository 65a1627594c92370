// Social contagion where its end is known: rings, complete graphs.
#include "agents/propagation/adoption.hpp"

#include <algorithm>

#include "sim/network/topologies.hpp"
#include "sim/random/distributions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/rule_world.hpp"

using namespace redoubt;
using redoubt::test::RuleWorld;

namespace {

SocialGraph ring(std::uint32_t nodes) {
  return watts_strogatz(nodes, 2, 0, 1);
}

}  // namespace

TEST_CASE("on a ring one sharing neighbour moves everybody, two are never met", "[adoption]") {
  RuleWorld simple(ring(50), "rule = 'threshold'\nthreshold = 1\nseeds = 3\n");
  simple.run_for(days(400));
  for (std::uint32_t post = 0; post < 3; ++post) CHECK(simple.size(post) == 50);
  RuleWorld complex(ring(50), "rule = 'threshold'\nthreshold = 2\nseeds = 3\n");
  complex.run_for(days(400));
  for (std::uint32_t post = 0; post < 3; ++post) CHECK(complex.size(post) == 1);
}

TEST_CASE("on a ring a share of one half is one neighbour, above it is two", "[adoption]") {
  RuleWorld half(ring(50), "rule = 'fractional'\nthreshold = 0.5\nseeds = 1\n");
  half.run_for(days(400));
  CHECK(half.size(0) == 50);
  RuleWorld more(ring(50), "rule = 'fractional'\nthreshold = 0.51\nseeds = 1\n");
  more.run_for(days(400));
  CHECK(more.size(0) == 1);
}

// Granovetter's riot: sharers r grow while somebody's threshold is at most r. The end does not
// depend on the order; here it is found by walking up the sorted thresholds.
TEST_CASE("on a complete graph the riot ends at the first fixed point", "[adoption]") {
  constexpr std::uint32_t kPeople = 100;
  const double spread = GENERATE(5.0, 9.0, 12.0, 15.0, 30.0);
  for (std::uint32_t replicate = 0; replicate < 4; ++replicate) {
    RuleWorld w(complete(kPeople),
                "rule = 'threshold'\nthreshold = 25\nseeds = 1\nseed_share = 0.05\n"
                "threshold_spread = " +
                    std::to_string(spread) + "\n",
                replicate);
    w.run_for(seconds(1));
    std::vector<bool> shares(kPeople, false);
    for (std::uint32_t id = 0; id < w.world.posts().end_share().value; ++id)
      shares[w.world.posts().share(ShareId{id}).user.value] = true;
    const KeyedDraws draws(1, replicate);
    for (bool grows = true; grows;) {
      grows = false;
      const auto sharing = std::count(shares.begin(), shares.end(), true);
      for (std::uint32_t u = 0; u < kPeople; ++u) {
        const double own = normal(draws.uniform(Purpose::adoption_threshold, u, 0), 25, spread);
        if (shares[u] || static_cast<double>(sharing) < own) continue;
        shares[u] = grows = true;
      }
    }
    w.run_for(days(400));
    INFO("spread " << spread << " replicate " << replicate);
    CHECK(w.size(0) == std::count(shares.begin(), shares.end(), true));
  }
}
