// The ledger: kinds and zones add up, and a move changes only what comes after it.
#include "agents/economy/ledger.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("entries are kept by actor, kind and zone", "[economy]") {
  Ledger ledger(2, 3);
  const ActorId model{1};
  ledger.move(model, {.training_zone = 2, .inference_zone = 1});
  ledger.spend(model, CostKind::training, 10, 100);
  ledger.spend(model, CostKind::scanning, 1, 5);
  ledger.spend(model, CostKind::review, 4);
  CHECK(ledger.spent_usd(model) == 15);
  CHECK(ledger.energy_kwh(model) == 105);
  CHECK(ledger.spent_usd(ActorId{0}) == 0);
  CHECK(ledger.kwh(0, model, CostKind::training, 2) == 100);
  CHECK(ledger.kwh(0, model, CostKind::scanning, 1) == 5);
  CHECK(ledger.kwh(0, model, CostKind::training, 1) == 0);
  CHECK(ledger.spent_usd(model, CostKind::review) == 4);
}

TEST_CASE("mitigation and moves count from then on", "[economy]") {
  Ledger ledger(1, 2);
  const ActorId model{0};
  ledger.spend(model, CostKind::scanning, 0, 8);
  ledger.move(model, {.inference_zone = 1, .inference_factor = 0.25});
  ledger.spend(model, CostKind::scanning, 0, 8);
  CHECK(ledger.kwh(0, model, CostKind::scanning, 0) == 8);
  CHECK(ledger.kwh(0, model, CostKind::scanning, 1) == 2);
  CHECK(ledger.energy_kwh(model) == 10);
}

TEST_CASE("years keep their own entries and add up", "[economy]") {
  Ledger ledger(2, 2, 3);
  const ActorId model{1};
  ledger.move(model, {.training_zone = 1, .inference_zone = 0});
  ledger.spend(model, CostKind::training, 10, 100);
  ledger.begin_year(2);
  ledger.spend(model, CostKind::training, 1, 5);
  ledger.spend(model, CostKind::scanning, 2, 7);
  CHECK(ledger.usd(0, model, CostKind::training) == 10);
  CHECK(ledger.usd(1, model, CostKind::training) == 0);
  CHECK(ledger.usd(2, model, CostKind::training) == 1);
  CHECK(ledger.spent_usd(model, CostKind::training) == 11);
  CHECK(ledger.spent_usd(model) == 13);
  CHECK(ledger.kwh(0, model, CostKind::training, 1) == 100);
  CHECK(ledger.kwh(2, model, CostKind::training, 1) == 5);
  CHECK(ledger.kwh(2, model, CostKind::scanning, 0) == 7);
  CHECK(ledger.energy_kwh(model) == 112);
}

TEST_CASE("desks stay where they are, and nothing computed there gets frugal", "[economy]") {
  Ledger ledger(1, 3);
  const ActorId platform{0};
  ledger.move(platform, {.training_zone = 1,
                         .inference_zone = 1,
                         .desk_zone = 2,
                         .training_factor = 0.5,
                         .inference_factor = 0.25});
  for (const CostKind kind : {CostKind::review, CostKind::appeals, CostKind::investigation}) {
    ledger.spend(platform, kind, 1, 8);
    CHECK(ledger.kwh(0, platform, kind, 2) == 8);
    CHECK(ledger.kwh(0, platform, kind, 1) == 0);
  }
  ledger.spend(platform, CostKind::scanning, 1, 8);
  CHECK(ledger.kwh(0, platform, CostKind::scanning, 1) == 2);
  CHECK(ledger.energy_kwh(platform) == 26);
}

TEST_CASE("what is stated for one thing as it was done is booked as stated", "[economy]") {
  Ledger ledger(1, 2);
  const ActorId platform{0};
  ledger.move(platform, {.inference_zone = 1, .training_factor = 0.1, .inference_factor = 0.1});
  ledger.spend(platform, CostKind::other, 3, 40);
  CHECK(ledger.kwh(0, platform, CostKind::other, 1) == 40);
  CHECK(ledger.energy_kwh(platform) == 40);
}
