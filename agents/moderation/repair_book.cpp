#include "agents/moderation/repair_book.hpp"

#include "agents/detectors/allowlist.hpp"

namespace redoubt {
namespace {

double squared_distance(const Features& x, const Direction& mean) {
  double sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = static_cast<double>(x[i]) - mean[i];
    sum += d * d;
  }
  return sum;
}

}  // namespace

RepairBook::RepairBook(std::span<const Group> groups) : groups_(groups) {
  restorations_.by_group.resize(groups.size());
  exceptions_.by_group.resize(groups.size());
}

void RepairBook::wronged(std::uint64_t post_key, const Features& x, std::uint8_t group,
                         bool excepted, SimTime now) {
  const Rarity rarity = rarity_of(squared_distance(x, groups_[group].mean));
  for (RepairCensus* census : {&restorations_, &exceptions_}) {
    ++census->by_group[group].wrongs;
    ++census->by_rarity[static_cast<std::size_t>(rarity)].wrongs;
  }
  const Wrong wrong{now, group, rarity};
  unrestored_.insert_or_assign(post_key, wrong);
  if (excepted)
    put_right(exceptions_, wrong, now);
  else
    uncovered_.push_back({x, wrong});
}

void RepairBook::put_right(RepairCensus& census, const Wrong& wrong, SimTime now) {
  const double days = (now - wrong.since).days();
  for (RepairTally* tally :
       {&census.by_group[wrong.group], &census.by_rarity[static_cast<std::size_t>(wrong.rarity)]}) {
    ++tally->repaired;
    tally->days += days;
  }
}

void RepairBook::restored(std::uint64_t post_key, SimTime now) {
  const auto found = unrestored_.find(post_key);
  if (found == unrestored_.end()) return;
  put_right(restorations_, found->second, now);
  unrestored_.erase(found);
}

void RepairBook::excepted(const Features& centre, double radius, SimTime now) {
  std::erase_if(uncovered_, [&](const Uncovered& open) {
    if (Allowlist::distance2(centre, open.x) > radius * radius) return false;
    put_right(exceptions_, open.wrong, now);
    return true;
  });
}

}  // namespace redoubt
