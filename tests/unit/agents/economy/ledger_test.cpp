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
  const auto at = [&ledger](std::size_t actor, CostKind kind, std::size_t zone) {
    return ledger.kwh_by_kind()[(actor * kCostKinds + static_cast<std::size_t>(kind)) * 3 + zone];
  };
  CHECK(at(1, CostKind::training, 2) == 100);
  CHECK(at(1, CostKind::scanning, 1) == 5);
  CHECK(at(1, CostKind::training, 1) == 0);
  CHECK(ledger.usd_by_kind()[kCostKinds + static_cast<std::size_t>(CostKind::review)] == 4);
}

TEST_CASE("mitigation and moves count from then on", "[economy]") {
  Ledger ledger(1, 2);
  const ActorId model{0};
  ledger.spend(model, CostKind::scanning, 0, 8);
  ledger.move(model, {.inference_zone = 1, .inference_factor = 0.25});
  ledger.spend(model, CostKind::scanning, 0, 8);
  const std::size_t row = static_cast<std::size_t>(CostKind::scanning) * 2;
  CHECK(ledger.kwh_by_kind()[row] == 8);
  CHECK(ledger.kwh_by_kind()[row + 1] == 2);
  CHECK(ledger.energy_kwh(model) == 10);
}
