// V as a table: a row for each model and bearer, nothing where nothing is valued.
#include "analysis/report/value_table.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

TEST_CASE("each model and each bearer has a row", "[value]") {
  PricedResult result;
  CHECK(value_table(result).rows.empty());
  result.values_good = true;
  result.times_days = {0, 10, 20};
  ModelValues model{"classifier", {}, {0, 0}};
  for (const double v : {4.0, 6.0})
    model.values.push_back({Valuation{}, {.benefit_usd = v}, {.benefit_usd = v}});
  result.models = {model};
  result.bearers = {"A", "owners"};
  AccountIncidence account{"everyone", {}};
  for (int r = 0; r < 2; ++r) account.values.emplace_back(3, Incidence(1));
  result.accounts = {account};
  const ReportTable table = value_table(result);
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0][0] == "classifier");
  CHECK(table.rows[0][2] == "2 of 2");
  CHECK(table.rows[0][3] == "10");
  CHECK(table.rows[1][0] == "everyone, borne by A");
  CHECK(table.rows[2][2] == "0 of 2");
  CHECK(table.rows[2][3] == "–");
}
