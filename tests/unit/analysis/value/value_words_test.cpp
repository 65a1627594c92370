// What is said of V(M): how often it is positive, and from when on.
#include "analysis/value/value_words.hpp"

#include <cmath>

#include "analysis/statistics/median.hpp"
#include "analysis/value/verdict.hpp"
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
  const Verdict verdict = verdict_of(priced(), model);
  CHECK(verdict.positive == 2);
  CHECK(verdict.break_even_days == std::vector<double>{2, 4});  // V = 0 is not above it
  CHECK_THAT(verdict_words(priced(), model),
             Catch::Contains("V = 0.7") && Catch::Contains("above 0 in 2 of 3 replicates"));
  CHECK_THAT(verdict_words(priced(), model), Catch::Contains("from day 3 (median of 2)"));
  CHECK_THAT(verdict_words(priced(), model_with({{0, 0, 0, 0, 0, 0}})),
             Catch::Contains("V = 0 USD, above 0 in 0 of 1 replicates; breaks even"));
}

TEST_CASE("each bearer has a verdict of its own", "[value]") {
  PricedResult result = priced();
  result.bearers = {"A", "small", "owners", "others"};
  AccountIncidence account{"everyone", {}};
  for (const double gain : {5.0, -1.0}) {
    account.values.emplace_back();
    for (int t = 0; t < 6; ++t) {
      Incidence incidence(2);
      incidence.at(ValueTerm::benefit, 0) = t >= 3 ? gain : 0;
      incidence.at(ValueTerm::harm, 1) = std::nan("");
      incidence.at(ValueTerm::carbon, 3) = -2;
      account.values.back().push_back(incidence);
    }
  }
  const Verdict a = verdict_of(result, account, 0);
  CHECK(a.positive == 1);
  CHECK(a.mean_usd == 2);
  CHECK(a.break_even_usd == 0);
  CHECK(a.break_even_days == std::vector<double>{3});
  CHECK(verdict_of(result, account, 3).break_even_usd == 2);
  CHECK_THAT(bearer_words(result, account),
             Catch::Contains("bears it: A 2") &&
                 Catch::Contains("38 USD, above 0 in 1 of 2 replicates, for good from day 3") &&
                 Catch::Contains("small too few people to be reported; owners 0 USD") &&
                 Catch::Contains("others −2 USD, above 0 in 0 of 2 replicates, breaks even at "
                                 "a net S of 2 USD"));
}

TEST_CASE("what is valued is said with its price, what is not is listed", "[value]") {
  PricedResult result = priced();
  CHECK_THAT(price_words(result), Catch::Contains("Not valued: embodied carbon") &&
                                      Catch::Contains("stress on the grid"));
  result.environment.prices.interruptions_per_year = 2;
  result.environment.prices.secondary_usd_per_kwh = 0.5;
  CHECK_THAT(price_words(result), Catch::Contains("2 interruptions a year at 15.9 USD per kW") &&
                                      Catch::Contains("0.5 USD per kWh") &&
                                      !Catch::Contains("Not valued"));
}
