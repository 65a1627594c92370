// Prices by year enter the cost of a post.
#include "agents/economy/token_price.hpp"

#include "agents/economy/unit_cost.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("a year's list replaces the stated price", "[token_price]") {
  UnitCost cost;
  cost.inference_usd = 5;
  const double labour = cost.per_try_usd() - 5;
  cost.price_list = PriceList::of_2020;
  CHECK(cost.per_try_usd() == Approx(labour + 0.006));
  cost.tokens = 1000;
  cost.price_list = PriceList::of_2024;
  CHECK(cost.per_try_usd() == Approx(labour + 0.0006));
}

TEST_CASE("the default is the price of 2023 for a hundred tokens", "[token_price]") {
  UnitCost cost;
  const double stated = cost.per_try_usd();
  cost.price_list = PriceList::of_2023;
  CHECK(cost.per_try_usd() == Approx(stated));
}
