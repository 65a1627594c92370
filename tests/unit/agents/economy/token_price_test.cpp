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

TEST_CASE("the price of the run is that of its year", "[token_price]") {
  UnitCost cost;
  cost.price_list = PriceList::of_the_run;
  for (const std::int64_t year : {2020, 2022, 2024}) {
    cost.year = year;
    CHECK(cost.generation_usd() == 0.1 * usd_per_1000_tokens(year));
  }
  CHECK(price_year(PriceList::of_2022, 2024) == 2022);
  CHECK(usd_per_1000_tokens(2022) == 0.02);
}

TEST_CASE("the default is the price of 2023 for a hundred tokens", "[token_price]") {
  UnitCost cost;
  const double stated = cost.per_try_usd();
  cost.price_list = PriceList::of_2023;
  CHECK(cost.per_try_usd() == Approx(stated));
}
