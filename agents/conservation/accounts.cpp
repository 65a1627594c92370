// Accounts: what was bought is open or lost; a campaign's places are filled or wait; people who are
// there came and did not leave.
#include <numeric>

#include "agents/conservation/laws.hpp"
#include "agents/world/world.hpp"

namespace redoubt::conservation {
namespace {

struct Owned {
  std::uint64_t opened = 0;
  std::uint64_t open = 0;
};

// Rows: campaigns, then everybody else's accounts together.
std::vector<Owned> count_owned(const World& world) {
  std::vector<Owned> owned(world.tally().generators.size() + 1);
  for (UserId id{world.people()}; id < world.audience().end_account(); ++id.value) {
    const std::size_t owner = world.accounts().owner(id).value;
    Owned& row = owned[std::min(owner, owned.size() - 1)];
    ++row.opened;
    row.open += world.audience().is_open(id) ? 1 : 0;
  }
  return owned;
}

std::string check_campaigns(const World& world, const std::vector<Owned>& owned) {
  const std::vector<GeneratorTally>& tallies = world.tally().generators;
  for (std::size_t g = 0; g < tallies.size(); ++g) {
    const AccountStock stock = world.generator(g).stock();
    if (owned[g].opened != tallies[g].accounts_bought)
      return "accounts that a campaign bought are not those that were opened";
    if (owned[g].open + tallies[g].accounts_lost != tallies[g].accounts_bought)
      return "accounts bought are not those that are open and lost";
    if (stock.alive != owned[g].open || stock.alive > stock.places)
      return "a campaign's places for accounts";
  }
  return {};
}

// Whoever is suspended and no person loses the account.
std::string check_suspensions(const World& world, const std::vector<Owned>& owned) {
  const ModerationTally& t = world.tally().moderation;
  const std::uint64_t people =
      std::accumulate(t.people_suspended.begin(), t.people_suspended.end(), std::uint64_t{0});
  std::uint64_t closed = 0;
  for (const Owned& row : owned) closed += row.opened - row.open;
  if (people + closed != t.suspensions)
    return "suspensions are not those of people and of accounts that were lost";
  return {};
}

std::string check_people(const World& world) {
  if (world.retention() == nullptr) return {};
  const Residents& residents = world.retention()->residents();
  std::vector<std::uint64_t> present(world.scenario().groups.size(), 0);
  for (UserId u{0}; u.value < world.people(); ++u.value)
    present[world.group(u)] += residents.present(u) ? 1 : 0;
  for (std::size_t g = 0; g < present.size(); ++g) {
    if (present[g] != residents.population(g)) return "people who are there";
    if (residents.first(g) + residents.joined(g) != present[g] + residents.left(g))
      return "people who came are not those who are there and who left";
  }
  return {};
}

}  // namespace

std::string check_accounts(const World& world) {
  const std::vector<Owned> owned = count_owned(world);
  for (std::string violated :
       {check_campaigns(world, owned), check_suspensions(world, owned), check_people(world)})
    if (!violated.empty()) return violated;
  return {};
}

}  // namespace redoubt::conservation
