// Labels: one for every decision on a post, by source and verdict; what appeals correct changes its
// verdict, what is forgotten leaves.
#include <numeric>

#include "agents/conservation/laws.hpp"
#include "agents/world/world.hpp"

namespace redoubt::conservation {
namespace {

std::string check_sources(const World& world) {
  const LabelCounts& counts = world.moderation().labels().counts();
  std::uint64_t added = 0;
  for (std::size_t source = 0; source < kCaseSources; ++source)
    for (const bool harmful : {false, true}) {
      const std::uint64_t labels = counts.added[source][harmful];
      added += labels;
      if (labels != world.moderation().verdicts(static_cast<CaseSource>(source), harmful))
        return "labels by source are not the decisions";
    }
  if (added != world.tally().moderation.items_decided) return "labels are not the decisions";
  return {};
}

}  // namespace

std::string check_labels(const World& world) {
  if (std::string violated = check_sources(world); !violated.empty()) return violated;
  const LabelStore& store = world.moderation().labels();
  const LabelCounts& counts = store.counts();
  std::array<std::uint64_t, 2> held{};
  for (const LabelledItem& item : store.items()) ++held[item.harmful];
  for (const bool harmful : {false, true}) {
    std::uint64_t came = counts.corrected[harmful];
    for (const auto& source : counts.added) came += source[harmful];
    if (came != held[harmful] + counts.corrected[!harmful] + counts.forgotten[harmful])
      return "labels given and corrected are not those in the store and forgotten";
  }
  const std::vector<std::uint64_t>& overturned = world.tally().moderation.appeals.overturned;
  if (counts.corrected[false] + counts.corrected[true] >
      std::accumulate(overturned.begin(), overturned.end(), std::uint64_t{0}))
    return "more labels corrected than decisions overturned";
  return {};
}

}  // namespace redoubt::conservation
