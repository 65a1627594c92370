// V(M) of a small book, by hand.
#include "agents/economy/valuation.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_value_book.hpp"

using namespace redoubt;
using namespace redoubt::test;

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
