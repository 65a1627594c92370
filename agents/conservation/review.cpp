// Review: every case that was opened was decided or left, or waits, or is in hand.
#include <numeric>

#include "agents/conservation/laws.hpp"
#include "agents/world/world.hpp"

namespace redoubt::conservation {
namespace {

std::uint64_t sum(const std::vector<std::uint64_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

}  // namespace

std::string check_review(const World& world) {
  const ModerationTally& t = world.tally().moderation;
  const auto appeal = static_cast<std::size_t>(CaseSource::appeal);
  const std::uint64_t served = std::accumulate(t.served.begin(), t.served.end(), std::uint64_t{0});
  const std::uint64_t open = world.moderation().waiting() + world.moderation().in_hand();
  if (served + t.abandoned + open != t.cases + sum(t.appeals.filed))
    return "cases decided, left, waiting and in hand are not those that were opened";
  if (served - t.served[appeal] != t.reviews) return "reviews by source";
  if (t.items_decided > t.reviews) return "more decisions than reviews";
  if (sum(t.appeals.decided) != t.served[appeal]) return "appeals decided by group";
  if (sum(t.wrongful) != t.actioned_benign) return "harmless posts acted on by group";
  return {};
}

}  // namespace redoubt::conservation
