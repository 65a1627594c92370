// Posts from outside: what is refused, how many come, and what becomes of them.
#include "agents/arrivals/arrival_params.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using Catch::Contains;

namespace {

const std::string kNobody =
    "[scenario]\nname = 't'\nhorizon = '40h'\nsample_every = '40h'\n"
    "[network]\nusers = 0\ntopology = 'none'\n[seed_corpus]\nbenign = 10\nharmful = 10\n"
    "[moderation]\nreviewers = 10\nitems_per_day = 0\nsensitivity = 1\nspecificity = 1\n";

std::string problem(const std::string& text) {
  try {
    test::scenario_of(kNobody + text);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("sources that cannot be are refused", "[arrivals]") {
  const std::string head = "[[arrivals]]\nname = 'a'\nrate_per_hour = 1\n";
  CHECK_THAT(problem("[[arrivals]]\nname = 'a'\n"), Contains("rate_per_hour"));
  CHECK_THAT(problem(head + "to = 'corpus'\n"), Contains("nobody reads one"));
  CHECK_THAT(problem(head + "copy_of = 'b'\n"), Contains("names the source \"b\""));
  CHECK_THAT(problem(head + "law = 'gamma'\n"), Contains("must be \"renewal\""));
  CHECK_THAT(problem(head + "group_share = [0.5, 0.2]\n"), Contains("one per group"));
  const std::string copy = "copy_of = 'a'\n[[arrivals]]\nname = 'c'\nrate_per_hour = 1\n";
  CHECK_THAT(
      problem(head + "[[arrivals]]\nname = 'b'\nrate_per_hour = 1\n" + copy + "copy_of = 'b'\n"),
      Contains("copies \"a\" itself"));
}

TEST_CASE("cases for review are reviewed, and none goes through a detector", "[arrivals]") {
  const auto outcome = test::run_scenario(
      kNobody +
      "[[detector]]\nname = 'd'\nkind = 'statistical'\n"
      "[[arrivals]]\nname = 'a'\nto = 'review'\nprocess = 'renewal'\nlaw = 'constant'\n"
      "rate_per_hour = 10\nharmful_share = 0.5\nstops = '39h'\n");
  // One every six minutes, the last before 39 h.
  CHECK(outcome.sum("cases") == 389);
  CHECK(outcome.sum("reviews") == 389);
  CHECK(outcome.sum("review_error_rate") == 0);
  CHECK(outcome.sum("posts_scored") == 0);
  CHECK(outcome.sum("little_ratio") != outcome.sum("little_ratio"));  // nobody waited
}

TEST_CASE("posts for detectors are scored; what a model wrote is known to the corpus",
          "[arrivals]") {
  const auto outcome = test::run_scenario(
      kNobody +
      "audit_fraction = 0\n[foundation_model]\nretrain_every = '20h'\n"
      "provenance = { recall = 1 }\n[[detector]]\nname = 'd'\nkind = 'statistical'\n"
      "[[arrivals]]\nname = 'a'\nprocess = 'renewal'\nlaw = 'constant'\nrate_per_hour = 10\n"
      "[[arrivals]]\nname = 'b'\nto = 'corpus'\nprocess = 'renewal'\nlaw = 'constant'\n"
      "rate_per_hour = 10\nmodel_share = 1\n");
  CHECK(outcome.sum("posts_scored") == 399);
  CHECK(outcome.sum("corpus_human_share") == 1);
  CHECK(outcome.sum("corpus_posts") == 199);
}

TEST_CASE("a source that is added leaves the others' luck alone", "[arrivals]") {
  const std::string one = kNobody +
                          "[[detector]]\nname = 'd'\nkind = 'statistical'\n"
                          "[[arrivals]]\nname = 'a'\nrate_per_hour = 10\nharmful_share = 0.3\n"
                          "offset = [1]\n";
  const auto alone = test::run_scenario(one);
  const auto beside =
      test::run_scenario(one + "[[arrivals]]\nname = 'b'\nto = 'review'\nrate_per_hour = 1\n");
  CHECK(alone.sum("harmful_scored") == beside.sum("harmful_scored"));
  CHECK(alone.sum("mean_score_harmful") == beside.sum("mean_score_harmful"));
}
