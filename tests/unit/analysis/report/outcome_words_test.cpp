// Outcomes in plain words, with units that fit.
#include "analysis/report/outcome_words.hpp"

#include "analysis/report/series_words.hpp"
#include "analysis/words/shown_unit.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("an outcome says what it is, when, and in which unit", "[report]") {
  const OutcomeWords share = outcome_words(parse_outcome("prevalence.second_half"), 0.3);
  CHECK(share.name == "Prevalence");
  CHECK(share.when == "mean of the second half");
  CHECK(share.unit == "%");
  CHECK(share.factor == 100);
  CHECK(outcome_words(parse_outcome("reach.all.final"), 10).name == "Reach, all together");
  const OutcomeWords wait = outcome_words(parse_outcome("wait_hours.mean"), 0.02);
  CHECK(wait.unit == "min");
  CHECK(wait.factor == 60);
  CHECK(outcome_words(parse_outcome("race.amplitude"), 1).name == "Race amplitude");
}

TEST_CASE("every series of the documentation has words", "[report]") {
  CHECK(series_words("wait_hours").unit == "h");
  CHECK(series_words("recall_24h").long_name == "recall within 24 hours");
  CHECK(series_words("no_such_series").long_name.empty());
}

TEST_CASE("hours are shown as what fits them", "[report]") {
  CHECK(shown_unit("h", 0.002).text == "s");
  CHECK(shown_unit("h", 0.5).factor == 60);
  CHECK(shown_unit("h", 5).text == "h");
  CHECK(shown_unit("h", 240).text == "days");
  CHECK(shown_unit("USD", 0.001).text == "USD");
  CHECK(shown_unit("1", 3).text.empty());
  CHECK(shown_unit("h", 0).text == "h");
}
