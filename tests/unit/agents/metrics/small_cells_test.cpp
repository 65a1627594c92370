// Groups of fewer than ten people are left out of a result, those of nobody are not.
#include "agents/metrics/small_cells.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;

TEST_CASE("values of a small group are withheld, by group and by who bears them",
          "[metrics][small_cells]") {
  const auto o = test::run_scenario(
      "[scenario]\nname = 's'\nhorizon = '4d'\n[network]\nusers = 300\n"
      "[[attribute]]\nname = 'd'\nvalues = ['A', 'B']\nshare = [0.99, 0.01]\n"
      "[environment]\nintensity_preset = 'owid2023'\nzone = 'germany'\n"
      "[value]\nanswer_usd = 1\n[foundation_model]\nassisted_share = 0.5\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\n");
  for (const char* name : {"false_positive_rate_gap", "benign_scored"}) {
    const auto& s = o.series(name);
    CHECK_FALSE(std::isnan(s.values[0]));
    CHECK(std::isnan(s.values[1]));
  }
  const auto& value = o.series("value_by_bearer_usd");
  REQUIRE(value.width == 8);  // platform and everyone, by A, B, owners, others
  for (std::size_t i = 0; i < value.width; ++i) CHECK(std::isnan(value.values[i]) == (i % 4 == 1));
}
