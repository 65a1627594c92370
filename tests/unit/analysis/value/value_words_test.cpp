// What is said of V(M): how often it is positive, and from when on.
#include "analysis/value/value_words.hpp"

#include <cmath>

#include "analysis/statistics/median.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

// V at days 0, 1, 2 … of every replicate.
ModelValues model_with(const std::vector<std::vector<double>>& values) {
  ModelValues model;
  model.name = "it";
  for (const std::vector<double>& run : values) {
    model.values.emplace_back();
    for (const double v : run) model.values.back().push_back({.benefit_usd = v});
  }
  return model;
}

PricedResult priced() {
  PricedResult result;
  result.values_good = true;
  result.times_days = {0, 1, 2, 3, 4, 5};
  return result;
}

}  // namespace

TEST_CASE("the median of an even number is between the two in the middle", "[value]") {
  CHECK(median({3, 1, 2}) == 2);
  CHECK(median({4, 1, 3, 2}) == 2.5);
  CHECK(std::isnan(median({})));
}

TEST_CASE("V is positive as often as it breaks even", "[value]") {
  const ModelValues model =
      model_with({{0, -1, 1, 1, 1, 1}, {0, 0, 0, 0, 1, 1}, {0, 0, 0, 0, 0, 0}});
  const std::vector<double> days = break_even_days(priced(), model);
  CHECK(days[0] == 2);
  CHECK(days[1] == 4);
  CHECK(std::isnan(days[2]));  // V = 0 is not above it
  CHECK_THAT(verdict_words(priced(), model), Catch::Contains("V > 0 in 2 of 3 replicates"));
  CHECK_THAT(verdict_words(priced(), model), Catch::Contains("from day 3 (median of 2)"));
  CHECK_THAT(verdict_words(priced(), model_with({{0, 0, 0, 0, 0, 0}})),
             Catch::Contains("does not end above it"));
}
