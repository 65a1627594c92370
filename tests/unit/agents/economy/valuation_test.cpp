// V(M) of a small book, by hand, and who bears it.
#include "agents/economy/valuation.hpp"

#include <numeric>

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

// Actors: a campaign, a detector, moderation. Two groups.
constexpr ActorId kCampaign{0};
constexpr ActorId kDetector{1};
constexpr ActorId kModeration{2};

HarmRecord post_with(std::uint32_t readers) {
  HarmRecord record;
  record.exposures = readers;
  record.generator = 0;
  return record;
}

// One post left alone with 100 readers, one caught by the detector after 10, one by a report.
ValueBook book_of_three() {
  ValueBook book(3, 1, 2, kModeration);
  HarmLog log;
  log.add(post_with(100));
  book.settle(log, SimTime{} + days(8), days(7));
  book.flagged(PostId{1}, kDetector);
  book.acted(PostId{1}, post_with(10));
  book.acted(PostId{2}, post_with(60));
  for (int i = 0; i < 3; ++i) book.met_harm(0, 0);
  book.met_harm(0, 1);
  return book;
}

}  // namespace

TEST_CASE("prevented readers go to whoever led to the act", "[economy]") {
  const ValueBook book = book_of_three();
  CHECK(book.prevented(kDetector) == 90);
  CHECK(book.prevented(kModeration) == 40);
  CHECK(book.prevented(kCampaign) == 0);
}

TEST_CASE("posts are settled once, and only if nobody acted on them", "[economy]") {
  ValueBook book(3, 1, 1, kModeration);
  HarmLog log;
  log.add(post_with(100));
  HarmRecord acted = post_with(1000);
  acted.actioned = SimTime{} + days(1);
  log.add(acted);
  for (int day = 7; day < 10; ++day) book.settle(log, SimTime{} + days(day), days(7));
  book.acted(PostId{5}, post_with(0));
  CHECK(book.prevented(kModeration) == 100);
}

TEST_CASE("V is S less C, E and O, and electricity counts once", "[economy]") {
  const ValueBook book = book_of_three();
  ValueParams params;
  params.harm_usd = 2;
  PricedEnergy energy;
  energy.carbon_usd = 5;
  energy.electricity_usd = 3;
  energy.secondary_usd = 1;
  const Valuation detector = value_of(book, params, kDetector, 10, energy);
  CHECK(detector.prevented_usd == 180);
  CHECK(detector.operation_usd == 7);
  CHECK(detector.social_usd() == 173);
  CHECK(detector.value_usd() == 164);
  CHECK(detector.break_even_usd() == 9);
  const Valuation campaign = value_of(book, params, kCampaign, 0, {});
  CHECK(campaign.value_usd() == -8);
}
