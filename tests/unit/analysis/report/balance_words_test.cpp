// The sentence on what could not be had together.
#include "analysis/report/balance_words.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

// Two groups, four replicates, one sample; rates differ a little between replicates.
struct Rates {
  double harmful, precision, wrongful;
  double missed = 0.4;
};

ReportData data_of(const Rates& a, const Rates& b) {
  ReportData data;
  data.replicates = 4;
  data.times_days = {1};
  const auto add = [&data](const std::string& name, double of_a, double of_b) {
    ReportSeries series;
    series.spec = {name, "metrics", {{"group", {"A", "B"}}}, "1", name, ""};
    for (const double wiggle : {0.99, 1.0, 1.0, 1.01}) {
      series.values.push_back(of_a * wiggle);
      series.values.push_back(of_b * wiggle * wiggle);
    }
    data.series.push_back(series);
  };
  add("benign_scored", 8000, 2000);
  add("group_harmful", a.harmful, b.harmful);
  add("group_flagged", 300, 300);
  add("group_precision", a.precision, b.precision);
  add("false_positive_rate", a.wrongful, b.wrongful);
  add("miss_rate", a.missed, b.missed);
  return data;
}

}  // namespace

TEST_CASE("it says which side was given up", "[report][balance]") {
  using Catch::Contains;
  const auto errors = balance_sentence(data_of({80, 0.5, 0.01}, {200, 0.5, 0.03}));
  REQUIRE(errors);
  CHECK_THAT(*errors, Contains("equal errors were given up") && Contains("group B posts"));
  CHECK_THAT(*errors, Contains("of group A 0.99"));
  const auto meaning = balance_sentence(data_of({80, 0.2, 0.01}, {200, 0.5, 0.01}));
  REQUIRE(meaning);
  CHECK_THAT(*meaning, Contains("flags that mean the same were given up"));
  CHECK_THAT(*balance_sentence(data_of({80, 0.5, 0.01, 0.2}, {200, 0.5, 0.01, 0.7})),
             Contains("equal errors were given up"));
  CHECK_THAT(*balance_sentence(data_of({80, 0.2, 0.01}, {200, 0.5, 0.03})),
             Contains("neither was had"));
}

TEST_CASE("groups that are harmful alike leave the choice open", "[report][balance]") {
  CHECK_FALSE(balance_sentence(data_of({80, 0.2, 0.01}, {20, 0.5, 0.03})));
}
