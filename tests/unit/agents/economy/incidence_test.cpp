// Who bears which part of V: every rule by hand, and that nothing of V is lost between them.
#include "agents/economy/incidence.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_value_book.hpp"

using namespace redoubt;
using namespace redoubt::test;

namespace {

ValueBook book() {
  ValueBook book = book_of_three();
  book.abused(0, 1);
  book.wronged(PostId{9}, 1);
  book.answered(kModeration, 0);
  book.served(kModeration, 1);
  book.lost(kModeration, 0, 100);
  book.made_amends(kModeration, 0, 60);
  return book;
}

ValueParams prices() {
  ValueParams params;
  params.harm_usd = 2;
  params.abuse_usd = 11;
  params.wrongful_usd = 7;
  params.answer_usd = 1;
  params.served_usd = 3;
  return params;
}

PricedEnergy energy() {
  PricedEnergy energy;
  energy.carbon_usd = 5;
  energy.electricity_usd = 3;
  energy.grid_stress_usd = 0.7;
  energy.secondary_usd = 1;
  return energy;
}

struct Borne {
  Valuation value;
  Incidence incidence{2};
};

Borne borne(const ValueParams& params, ActorId actor) {
  const ValueBook events = book();
  Borne result{value_of(events, params, actor, 10, energy()), Incidence(2)};
  result.incidence = incidence_of_events(events, params, 2, actor, result.value);
  add_costs(params, result.value, result.incidence);
  return result;
}

double sum(const Incidence& incidence) {
  double all = 0;
  for (std::size_t b = 0; b < incidence.bearers(); ++b) all += incidence.value_usd(b);
  return all;
}

}  // namespace

TEST_CASE("what the bearers bear adds up to V, whatever the shares", "[economy]") {
  ValueParams shared = prices();
  shared.climate_incidence = {0.1, 0.3};
  shared.cost_incidence = {0.5, 0.5};
  shared.grid_incidence = {0.2, 0};
  shared.secondary_incidence = {0, 1};
  for (const ValueParams& params : {prices(), shared})
    for (const ActorId actor : {kCampaign, kDetector, kModeration}) {
      const Borne each = borne(params, actor);
      CHECK(sum(each.incidence) == Approx(each.value.value_usd()).epsilon(1e-14));
      double break_even = 0;
      for (std::size_t b = 0; b < 4; ++b) break_even += each.incidence.break_even_usd(b);
      CHECK(break_even == Approx(each.value.break_even_usd()).epsilon(1e-14));
    }
}

TEST_CASE("good and harm fall where they happened", "[economy]") {
  const Incidence moderation = borne(prices(), kModeration).incidence;
  CHECK(moderation.at(ValueTerm::benefit, 0) == 1);
  CHECK(moderation.at(ValueTerm::benefit, 1) == 3);
  CHECK(moderation.at(ValueTerm::harm, 0) == -100);
  CHECK(moderation.at(ValueTerm::harm, 1) == -7);
  CHECK(moderation.at(ValueTerm::prevented, 0) == Approx(0.75 * 80));
  CHECK(moderation.at(ValueTerm::prevented, 1) == Approx(0.25 * 80));
  CHECK(moderation.at(ValueTerm::compensation, 0) == 60);
  CHECK(moderation.at(ValueTerm::compensation, moderation.owners()) == -60);
  const Incidence campaign = borne(prices(), kCampaign).incidence;
  CHECK(campaign.at(ValueTerm::harm, 0) == -6);
  CHECK(campaign.at(ValueTerm::harm, 1) == -13);
}

TEST_CASE("costs fall on owners and others unless shares are stated", "[economy]") {
  const Incidence plain = borne(prices(), kDetector).incidence;
  CHECK(plain.at(ValueTerm::operation, plain.owners()) == -7);
  CHECK(plain.at(ValueTerm::electricity, plain.owners()) == -3);
  CHECK(plain.at(ValueTerm::carbon, plain.others()) == -5);
  CHECK(plain.at(ValueTerm::grid_stress, plain.others()) == -0.7);
  CHECK(plain.at(ValueTerm::secondary, plain.others()) == -1);
  for (const std::size_t group : {0, 1}) CHECK(plain.break_even_usd(group) == 0);
  ValueParams params = prices();
  params.cost_incidence = {0.5, 0.25};
  params.climate_incidence = {0, 0.4};
  const Incidence shared = borne(params, kDetector).incidence;
  CHECK(shared.at(ValueTerm::operation, 0) == Approx(-3.5));
  CHECK(shared.at(ValueTerm::electricity, 1) == Approx(-0.75));
  CHECK(shared.at(ValueTerm::electricity, shared.owners()) == Approx(-0.75));
  CHECK(shared.at(ValueTerm::carbon, 1) == Approx(-2));
  CHECK(shared.break_even_usd(1) == Approx(0.75 + 2));
}

TEST_CASE("prevented harm without a reader whose group is known is left to others", "[economy]") {
  ValueBook unread(3, 1, 2, kModeration);
  Valuation value;
  value.prevented_usd = 4;
  const Incidence incidence = incidence_of_events(unread, prices(), 2, kDetector, value);
  CHECK(incidence.at(ValueTerm::prevented, incidence.others()) == 4);
  CHECK(sum(incidence) == 4);
}
