// Deadlines: which cases have one, under which law, and what haste does to a review.
#include "agents/moderation/legal_clock.hpp"

#include <string>

#include "agents/moderation/rater.hpp"
#include "agents/moderation/review_queue.hpp"
#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("laws state deadlines, settings replace them", "[moderation][legal_clock]") {
  const auto due = [](LegalDuty law, CaseSource source, ClockParams params = {}) {
    return LegalClock::due(params, law, source, SimTime{});
  };
  CHECK(due(LegalDuty::none, CaseSource::report) == SimTime::never());
  CHECK(due(LegalDuty::netzdg, CaseSource::report) == SimTime{} + hours(24));
  CHECK(due(LegalDuty::netzdg, CaseSource::flag) == SimTime::never());
  CHECK(due(LegalDuty::eu_tco, CaseSource::report) == SimTime{} + hours(1));
  CHECK(due(LegalDuty::dsa, CaseSource::report) == SimTime::never());
  const ClockParams own{.deadline = hours(3), .starts_on = ClockStart::flags};
  CHECK(due(LegalDuty::eu_tco, CaseSource::flag, own) == SimTime{} + hours(3));
  CHECK(due(LegalDuty::eu_tco, CaseSource::report, own) == SimTime::never());
  CHECK(due(LegalDuty::none, CaseSource::audit, {.deadline = hours(3)}) == SimTime::never());
}

TEST_CASE("every law names its text, and its facts stand in their place",
          "[moderation][legal_clock]") {
  for (std::size_t i = 0; i < Words<LegalDuty>::value.size(); ++i) {
    const DutyFacts& facts = facts_of(static_cast<LegalDuty>(i));
    CHECK(facts.duty == static_cast<LegalDuty>(i));
    CHECK(std::string(facts.source).empty() == (facts.duty == LegalDuty::none));
    CHECK(std::string(facts.applies_from).empty() == (facts.duty == LegalDuty::none));
  }
}

TEST_CASE("a clock is met once or missed once", "[moderation][legal_clock]") {
  LegalClock clock;
  const auto at = [](std::int64_t hour) { return SimTime{} + hours(hour); };
  for (std::uint64_t key = 1; key <= 4; ++key) clock.start(key, at(static_cast<std::int64_t>(key)));
  CHECK(clock.stop(1, at(1)));
  CHECK_FALSE(clock.stop(1, at(1)));
  CHECK(clock.run_out(at(3)) == 2);
  CHECK(clock.run_out(at(3)) == 0);
  CHECK_FALSE(clock.stop(3, at(3)));
  CHECK(clock.stop(4, at(4)));
}

TEST_CASE("reviewers hurry when the time left is short of the work", "[moderation][legal_clock]") {
  ReviewQueueParams params;
  params.reviewers = 2;
  params.items_per_day = 0;
  params.service = {.kind = LawKind::constant, .mean = minutes(1), .cv = 0};
  ReviewQueue queue(params);
  const KeyedDraws draws(1, 0);
  for (std::uint64_t key = 1; key <= 10; ++key) {
    WaitingCase waiting;
    waiting.key = key;
    waiting.due = SimTime{} + minutes(4);
    queue.submit(waiting);
  }
  const auto first = queue.start(SimTime{}, draws);  // 4 min for 10 cases by 2 people: 0.8
  REQUIRE(first);
  CHECK(first->done == SimTime{} + seconds(48));
  CHECK(queue.finish(first->reviewer).pace == Approx(0.8));
  const auto late = queue.start(SimTime{} + minutes(5), draws);
  REQUIRE(late);
  CHECK(queue.finish(late->reviewer).pace == Approx(0.25));  // the floor
  params.hurry_floor = 1;
  queue.set_params(params, SimTime{});
  const auto calm = queue.start(SimTime{} + minutes(5), draws);
  REQUIRE(calm);
  CHECK(queue.finish(calm->reviewer).pace == 1);
}

TEST_CASE("haste and fatigue take d' and criterion down together", "[moderation][rater]") {
  const Rater rater(0.95, 0.99, {0, 0.5});
  CHECK(review_quality(1, 300, 0) == 1);
  CHECK(review_quality(0.25, 0, 0) == Approx(0.5));
  CHECK(review_quality(1, 200, 0.1) == Approx(portable::exp(-0.2)));
  for (const bool harmful : {true, false})
    CHECK(rater.probability(harmful, 0, 1) == rater.probability(harmful, 0));
  const double c = portable::normal_quantile(0.99);
  CHECK(rater.probability(false, 0, 0.5) == Approx(portable::normal_cdf(-0.5 * c)));
  CHECK(rater.probability(false, 1, 0.5) == Approx(portable::normal_cdf(0.5 - 0.5 * c)));
  const double z_hit = portable::normal_quantile(0.95);
  CHECK(rater.probability(true, 0, 0.5) == Approx(portable::normal_cdf(0.5 * z_hit)));
  CHECK(Rater(1, 1, {0}).probability(true, 0, 0.1) == 1);
  CHECK(Rater(1, 1, {0}).probability(false, 0, 0.1) == 0);
}
