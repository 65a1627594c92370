// What the summary says, and what it must not claim.
#include "analysis/report/summary_sentences.hpp"

#include <algorithm>
#include <string>

#include "analysis/report/findings.hpp"
#include "analysis/report/retrain_marks.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/report_fixture.hpp"

using namespace redoubt::analysis;
using redoubt::tests::report_fixture;

namespace {

ReportData with_marks(ReportData data) {
  add_retrain_marks(data);
  return data;
}

bool says(const std::vector<std::string>& sentences, const std::string& words) {
  return std::any_of(sentences.begin(), sentences.end(), [&words](const std::string& sentence) {
    return sentence.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("clear effects are stated with intervals", "[report]") {
  const auto sentences = summary_sentences(with_marks(report_fixture()));
  CHECK(says(sentences, "Detector nightly flagged"));
  CHECK(says(sentences, "a fall of"));
  CHECK(says(sentences, "for nightly (every 7 days)"));
  CHECK(says(sentences, "Benign posts of group B were flagged"));
  CHECK(says(sentences, "In 90 days attackers spent"));
  CHECK(says(sentences, "over 8 replicates"));
}

TEST_CASE("where there is no effect none is claimed", "[report]") {
  const auto data = with_marks(report_fixture({.group_ratio = 1.0, .swing = 0.0}));
  const auto sentences = summary_sentences(data);
  CHECK(says(sentences, "No difference in wrongful flags between groups is distinguishable"));
  CHECK(says(sentences, "No cycle of retraining is distinguishable"));
  CHECK(says(sentences, "a change that is not distinguishable from none"));
  CHECK_FALSE(says(sentences, "Benign posts of group"));
}

TEST_CASE("the ratio of groups is recovered", "[report]") {
  const auto worst = worst_group_ratio(report_fixture({.group_ratio = 2.0}));
  REQUIRE(worst);
  CHECK(worst->high == "B");
  CHECK(worst->from < 2.0);
  CHECK(worst->to > 2.0);
  CHECK(worst->distinguishable());
}

TEST_CASE("one replicate claims nothing about luck", "[report]") {
  const auto sentences = summary_sentences(report_fixture({.replicates = 1}));
  CHECK(says(sentences, "One replicate was run"));
  CHECK_FALSE(says(sentences, "±"));
  CHECK_FALSE(says(sentences, "distinguishable"));
}

TEST_CASE("absent series are passed over", "[report]") {
  ReportData data = report_fixture();
  data.series.clear();
  CHECK(summary_sentences(data).empty());
  CHECK(key_figures(data).empty());
  CHECK(summary_sentences(ReportData{}).empty());
}

TEST_CASE("both sides' money is told apart by the names of campaigns", "[report]") {
  const auto money = spending(report_fixture());
  REQUIRE(money);
  CHECK(money->attackers_usd.mean == Approx((140 + 410) * 90).epsilon(0.1));
  CHECK(money->others_usd.mean == Approx((25 + 60 + 12 + 1180) * 90).epsilon(0.1));
}
