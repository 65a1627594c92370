// Expectations are read with their problems, and judged by intervals.
#include "analysis/validation/expectation.hpp"

#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

ValidationPlan plan(const std::string& text) {
  return read_plan(read_toml_text(text, "case.toml"));
}

const std::string kHead = "[[expect]]\nname = 'it'\nstatement = 's'\nsource = 'x'\n";

Expectation between(double low, double high, Effect effect = Effect::value) {
  Expectation e;
  e.effect = effect;
  e.low = low;
  e.high = high;
  return e;
}

}  // namespace

TEST_CASE("a plan is read", "[validation]") {
  const ValidationPlan p =
      plan("[[variant]]\nname = 'v'\nset = { 'scenario.seed' = 2 }\n" + kHead +
           "measure = 'reach.a.sum'\nper = 'generator_posts.a.sum'\nagainst = 'v'\n"
           "effect = 'ratio'\nbetween = [1, inf]\n");
  REQUIRE(p.expectations.size() == 1);
  CHECK(p.variants.at(0).changes.at(0).key == "scenario.seed");
  CHECK(p.expectations[0].measure.label == "a");
  CHECK(p.expectations[0].per->series == "generator_posts");
  CHECK(p.expectations[0].effect == Effect::ratio);
  CHECK_FALSE(p.expectations[0].has_value());
}

TEST_CASE("what is wrong with a plan is said at the line of its entry", "[validation]") {
  // The measure stands in line 5.
  CHECK_THROWS_WITH(plan(kHead + "measure = 'mean'\nvalue = 1\n"),
                    Catch::Contains("case.toml:5: expect.it.measure: \"mean\" is not a measure"));
  const std::string measured = kHead + "measure = 'a.mean'\n";
  const auto says = [&measured](const std::string& more, const std::string& message) {
    CHECK_THROWS_WITH(plan(measured + more), Catch::Equals("case.toml:" + message));
  };
  says("value = 1\nminus = 'mean'\n",
       "7: expect.it.minus: \"mean\" is not a measure (write SERIES.REDUCTION or "
       "SERIES.LABEL.REDUCTION, e.g. prevalence.mean)");
  says("value = 1\nvariant = 'w'\n",
       "7: expect.it.variant names the variant \"w\" (there is no [[variant]])");
  says(
      "between = [0, 1]\nagainst = 'othr'\neffect = 'ratio'\n[[variant]]\nname = 'other'\n"
      "set = { 'scenario.seed' = 2 }\n",
      "7: expect.it.against names the variant \"othr\" (did you mean \"other\"?)");
  says("between = [0, 1, 2]\n", "6: expect.it.between has 3 entries (must be two, [low, high])");
  says("between = [1, 0]\n", "6: expect.it.between is [1, 0] (the first must be below the second)");
  says("between = [0, 1]\neffect = 'difference'\n",
       "7: expect.it.effect is \"difference\", but variant and against are the same world (must be "
       "two; none is the file itself)");
  says("between = [0, 1]\ntolerance = 1\n",
       "7: expect.it.tolerance is stated without a value or a theory that it would be of (leave it "
       "out)");
  says("theory = 'auc_bound'\nrelation = 'at_most'\ntolerance = 1\n",
       "8: expect.it.tolerance is stated, but relation is not \"equals\" (leave one of them out)");
}

TEST_CASE("what is wrong with a plan is said", "[validation]") {
  CHECK_THROWS_WITH(plan(kHead + "measure = 'a.mean'\n"), Catch::Contains("either between"));
  CHECK_THROWS_WITH(plan(kHead + "measure = 'a.mean'\nvalue = 1\nbetween = [0, 1]\n"),
                    Catch::Contains("either between"));
  CHECK_THROWS_WITH(plan(kHead + "measure = 'mean'\nvalue = 1\n"), Catch::Contains("SERIES"));
  CHECK_THROWS_WITH(plan(kHead + "measure = 'a.mean'\nvalue = 1\ntolerance = '3se'\n"),
                    Catch::Contains("4se"));
  CHECK_THROWS_WITH(plan(kHead + "measure = 'a.mean'\nvalue = 1\nvariant = 'w'\n"),
                    Catch::Contains("names the variant"));
  CHECK_THROWS_WITH(plan(kHead + "measure = 'a.mean'\nvalue = 1\ntheory = 'erased_share'\n"),
                    Catch::Contains("either between"));
  CHECK_THROWS_WITH(plan(kHead + "measure = 'a.mean'\ntheory = 'erased_shar'\n"),
                    Catch::Contains("erased_share"));
  CHECK_THROWS_WITH(plan(kHead + "measure = 'a.mean'\ntheory = 'erased_share'\neffect = 'ratio'\n"),
                    Catch::Contains("gives a value"));
  CHECK_THROWS_WITH(plan("[[variant]]\nname = 'v'\n"), Catch::Contains(".set must be a table"));
}

namespace {

// `replicates` values around 1, of standard deviation 0.076.
std::vector<double> around_one(std::size_t replicates) {
  const double five[] = {0.9, 1.1, 1.0, 1.05, 0.95};
  std::vector<double> values;
  for (std::size_t i = 0; i < replicates; ++i) values.push_back(five[i % 5]);
  return values;
}

}  // namespace

TEST_CASE("theory is met, kept below, or not defined", "[validation]") {
  Expectation e;
  e.theory = "auc_bound";
  e.silent = "it is a theory of something else";
  const std::vector<double> near_one = around_one(20);
  CHECK(e.theory_undefined());
  for (const Relation relation : {Relation::equals, Relation::at_most, Relation::at_least}) {
    e.relation = relation;
    CHECK_FALSE(judge(e, near_one, {}).holds);
    CHECK_THAT(judge(e, near_one, {}).why, Catch::Contains("something else"));
  }
  e.value = 1.2;
  CHECK_FALSE(e.theory_undefined());
  CHECK_FALSE(judge(e, near_one, {}).holds);  // at_least
  e.relation = Relation::at_most;
  CHECK(judge(e, near_one, {}).holds);
  e.value = 1.02;  // within the interval
  CHECK_FALSE(judge(e, near_one, {}).holds);
  e.relation = Relation::equals;
  CHECK(judge(e, near_one, {}).holds);
  CHECK_THROWS_WITH(plan(kHead + "measure = 'a.mean'\nvalue = 1\nrelation = 'at_most'\n"),
                    Catch::Contains("without a theory"));
}

TEST_CASE("four standard errors need replicates, and replicates that differ", "[validation]") {
  Expectation e;
  e.value = 1;
  CHECK(judge(e, around_one(20), {}).holds);
  CHECK_FALSE(judge(e, around_one(15), {}).holds);
  CHECK_THAT(judge(e, around_one(15), {}).why, Catch::Contains("16 replicates"));
  CHECK_FALSE(judge(e, {1.0}, {}).holds);
  e.value = 1 + 1e-9;
  const std::vector<double> same(16, 1.0);
  CHECK(judge(e, same, {}).holds);
  e.value = 1 + 1e-5;
  CHECK_FALSE(judge(e, same, {}).holds);
  CHECK_THAT(judge(e, same, {}).why, Catch::Contains("the same value"));
  e.tolerance = 0.1;  // a tolerance that is stated needs neither
  CHECK(judge(e, same, {}).holds);
  CHECK(judge(e, around_one(3), {}).holds);
}

TEST_CASE("a theory's own error counts", "[validation]") {
  Expectation e;
  e.value = 1.2;  // 12 standard errors of the mean off
  CHECK_FALSE(judge(e, around_one(20), {}).holds);
  e.value_error = 0.06;
  CHECK(judge(e, around_one(20), {}).holds);
}

TEST_CASE("rare courses that no replicate had count by theory's scatter", "[validation]") {
  Expectation e;
  e.value = 1.2;
  e.value_scatter = 0.3;  // √20 · .067
  CHECK(judge(e, around_one(20), {}).holds);
  e.value = 1.4;
  CHECK_FALSE(judge(e, around_one(20), {}).holds);
}

TEST_CASE("the whole interval must lie between the limits", "[validation]") {
  const std::vector<double> near_one{0.9, 1.1, 1.0, 1.05, 0.95};
  CHECK(judge(between(0.5, 2), near_one, {}).holds);
  CHECK_FALSE(judge(between(1, 2), near_one, {}).holds);
  CHECK_FALSE(judge(between(0.5, 2), {1.0}, {}).holds);  // no interval, no verdict
}

TEST_CASE("effects are taken replicate by replicate", "[validation]") {
  const std::vector<double> base{1, 10, 100};
  const std::vector<double> twice{2, 20, 200};
  const Verdict ratio = judge(between(1.9, 2.1, Effect::ratio), twice, base);
  CHECK(ratio.holds);
  CHECK(ratio.standard_error == Approx(0).margin(1e-12));
  CHECK(judge(between(0, 1e9, Effect::difference), twice, base).effect.mean == Approx(37));
}

TEST_CASE("a value holds within its tolerance or four standard errors", "[validation]") {
  Expectation e;
  e.value = 1.1;  // standard error 0.016
  CHECK_FALSE(judge(e, around_one(20), {}).holds);
  e.tolerance = 0.3;
  CHECK(judge(e, around_one(20), {}).holds);
  e.tolerance = 0;
  e.value = 1.05;
  CHECK(judge(e, around_one(20), {}).holds);
}

TEST_CASE("a plan is checked against what its worlds record", "[validation]") {
  const std::string world =
      "[scenario]\nname = 't'\nhorizon = '1d'\n[network]\nusers = 100\n[[variant]]\nname = 'v'\n"
      "set = { 'users.benign_posts_per_day' = 1 }\n";
  const auto check = [&world](const std::string& measure, const std::string& more) {
    check_plan(read_toml_text(
                   world + kHead + "value = 1\nvariant = 'v'\nmeasure = '" + measure + "'\n" + more,
                   "case.toml"),
               ".");
  };
  check("prevalence.mean", "");
  check("cascade_moments.mean", "per = 'cascade_moments.variance'\n");
  check("race.amplitude", "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n");
  CHECK_THROWS_WITH(check("race.amplitude", ""), Catch::Contains("race.amplitude"));
  // Twelve lines up to the variant; the measure stands in line 15.
  CHECK_THROWS_WITH(check("prevalense.mean", ""),
                    Catch::Equals("case.toml:15: expect.it.measure of variant v: prevalense.mean: "
                                  "no series \"prevalense\" (did you mean \"prevalence\"?)"));
  CHECK_THROWS_WITH(check("prevalence.meen", ""), Catch::Contains("is none of"));
  CHECK_THROWS_WITH(check("prevalence.A.mean", ""), Catch::Contains("no labels"));
  CHECK_THROWS_WITH(
      check("prevalence.mean", "minus = 'nothing.mean'\n"),
      Catch::Contains("case.toml:16: expect.it.minus") && Catch::Contains("no series"));
  CHECK_THROWS_WITH(
      check_plan(read_toml_text("[scenario]\nname = 't'\nhorizon = '1d'\n[[variant]]\nname = 'v'\n"
                                "set = { 'users.benign_posts_per_day' = -1 }\n" +
                                    kHead + "value = 1\nvariant = 'v'\nmeasure = 'reach.mean'\n",
                                "case.toml"),
                 "."),
      Catch::Contains("case.toml:6: variant.v: users.benign_posts_per_day is -1"));
}
