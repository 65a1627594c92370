// What avoided harm costs: a ratio of means over pairs, or why there is none.
#include "analysis/value/harm_price.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("harm avoided has a price per first view", "[value]") {
  const HarmAndCost a{{100, 110, 90, 105}, {10, 10, 11, 9}};
  const HarmAndCost b{{50, 60, 40, 55}, {110, 110, 111, 109}};
  const std::string words = harm_price_words(a, b);
  CHECK_THAT(words, Catch::Contains("B against A: people meet 50 [50, 50] harmful posts less") &&
                        Catch::Contains("spends 100 [100, 100] USD more: 2 [2, 2] USD for each"));
  // The other way round it is the same price.
  CHECK_THAT(harm_price_words(b, a), Catch::Contains("A against B: people meet 50") &&
                                         Catch::Contains("2 [2, 2] USD for each"));
}

TEST_CASE("there is no price where nothing is avoided, or nothing is paid", "[value]") {
  const HarmAndCost a{{100, 110, 90, 105}, {10, 10, 11, 9}};
  CHECK_THAT(harm_price_words(a, {{105, 104, 95, 101}, {20, 20, 20, 20}}),
             Catch::Contains("none, harm avoided is not clear of 0"));
  CHECK_THAT(harm_price_words(a, {{50, 60, 40, 55}, {5, 5, 5, 5}}),
             Catch::Contains("the platform spends 5 [4.25, 5.75] USD less: less harm for less "
                             "money, which has no price"));
  CHECK_THAT(harm_price_words({{100}, {1}}, {{50}, {2}}), Catch::Contains("needs two replicates"));
  CHECK(harm_price_words({}, a).empty());
}
