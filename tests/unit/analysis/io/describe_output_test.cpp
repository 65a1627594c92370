// The tables of docs/output_format.md.
#include "analysis/io/describe_output.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using Catch::Contains;

TEST_CASE("series are described by section", "[describe]") {
  const std::vector<SeriesSpec> all{{.name = "wait",
                                     .section = "metrics",
                                     .axes = {{"group", {"A"}}},
                                     .unit = "hours",
                                     .long_name = "wait",
                                     .definition = "mean | of all"},
                                    {.name = "cost",
                                     .section = "ledger",
                                     .axes = {},
                                     .unit = "USD",
                                     .long_name = "money",
                                     .definition = ""}};
  const std::string text = describe_series(all);
  CHECK_THAT(text, Contains("### /metrics\n"));
  CHECK_THAT(text, Contains("| `wait` | (replicate, time, group) | h | wait: mean \\| of all |\n"));
  CHECK_THAT(text, Contains("| `cost` | (replicate, time) | USD | money |\n"));
}

TEST_CASE("tables are described with their categories", "[describe]") {
  const std::vector<TableSpec> all{
      {.name = "events",
       .row = "event",
       .definition = "one row per event",
       .columns = {{"kind", ColumnSpec::Type::category, "1", "what happened", {"post", "share"}}}}};
  const std::string text = describe_tables(all);
  CHECK_THAT(text, Contains("### /events\n\none row per event\n"));
  CHECK_THAT(text, Contains("| `replicate` | int32 | 1 |"));
  CHECK_THAT(text, Contains("| `kind` | category: 0 post, 1 share | 1 | what happened |\n"));
}
