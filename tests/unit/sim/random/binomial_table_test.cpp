// The table draws what the walk draws, and costs a search instead.
#include "sim/random/binomial_table.hpp"

#include "sim/random/distributions.hpp"
#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("a table gives the same numbers as the walk, in both tails", "[random][distributions]") {
  const KeyedDraws draws(3, 0);
  for (const std::uint64_t n : {std::uint64_t{1}, std::uint64_t{200}, kMostTrials})
    for (const double p : {0.0, 0.002, 0.25, 0.5, 0.77, 1.0}) {
      const BinomialTable table(n, p);
      CHECK(table.is_of(n, p));
      CHECK_FALSE(table.is_of(n + 1, p));
      for (std::uint64_t i = 0; i < 2000; ++i) {
        const double u = draws.uniform(Purpose::pilot, i, n);
        REQUIRE(table.draw(u) == binomial(u, n, p));
      }
      for (const double u : {0x1p-53, 1e-9, 1 - 1e-9, 1 - 0x1p-53})
        REQUIRE(table.draw(u) == binomial(u, n, p));
    }
}
