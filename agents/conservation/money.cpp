// Money and energy: an actor's total is the sum of its entries, and no campaign spends what it does
// not have.
#include <cmath>

#include "agents/conservation/laws.hpp"
#include "agents/world/world.hpp"

namespace redoubt::conservation {
namespace {

// Sums in another order differ by rounding.
bool differ(double a, double b) {
  return !(std::abs(a - b) <= 1e-9 * (1 + std::abs(a) + std::abs(b)));  // no number: they do
}

struct Entries {
  double spent_usd = 0;
  double earned_usd = 0;
  double energy_kwh = 0;
  bool below_zero = false;
};

Entries add_up(const Ledger& ledger, ActorId actor) {
  Entries sum;
  const auto add = [&sum](double& to, double amount) {
    to += amount;
    sum.below_zero = sum.below_zero || amount < 0;
  };
  for (std::size_t k = 0; k < kIncomeKinds; ++k)
    add(sum.earned_usd, ledger.earned_usd(actor, static_cast<IncomeKind>(k)));
  for (std::size_t year = 0; year < ledger.years(); ++year)
    for (std::size_t k = 0; k < kCostKinds; ++k) {
      const auto kind = static_cast<CostKind>(k);
      add(sum.spent_usd, ledger.usd(year, actor, kind));
      for (std::size_t zone = 0; zone < ledger.zones(); ++zone)
        add(sum.energy_kwh, ledger.kwh(year, actor, kind, zone));
    }
  return sum;
}

}  // namespace

std::string check_money(const World& world) {
  const Ledger& ledger = world.ledger();
  for (ActorId actor{0}; actor.value < ledger.actors(); ++actor.value) {
    const Entries sum = add_up(ledger, actor);
    if (sum.below_zero) return "an entry of the ledger is below zero";
    if (differ(sum.spent_usd, ledger.spent_usd(actor))) return "spending by year and kind";
    if (differ(sum.earned_usd, ledger.earned_usd(actor))) return "income by kind";
    if (differ(sum.energy_kwh, ledger.energy_kwh(actor))) return "energy by year, kind and zone";
    const double left = ledger.earned_usd(actor) - ledger.spent_usd(actor);
    if (actor.value < world.generator_count() && left < -1e-9 * (1 + ledger.earned_usd(actor)))
      return "a campaign spends what it does not have";
  }
  return {};
}

}  // namespace redoubt::conservation
