// Posts: whoever wrote one has it counted, and it is in the store, in a cascade and before screens.
#include <numeric>

#include "agents/conservation/laws.hpp"
#include "agents/world/world.hpp"

namespace redoubt::conservation {
namespace {

std::uint64_t sum(const std::vector<std::uint64_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

std::string check_cascades(const World& world) {
  const CascadeTally& benign = world.tally().benign_cascades;
  const CascadeTally& harmful = world.tally().harmful_cascades;
  const PostStore& posts = world.posts();
  const std::uint64_t measured = benign.cascades + harmful.cascades;
  if (measured > posts.end_post().value) return "more cascades than posts";
  std::uint64_t shares = benign.shares + harmful.shares;
  for (auto id = static_cast<std::uint32_t>(measured); id < posts.end_post().value; ++id)
    shares += 1 + posts.state(PostId{id}).shares;
  if (shares != posts.end_share().value) return "shares by cascade are not those that were made";
  return {};
}

}  // namespace

std::string check_posts(const World& world) {
  const Tally& tally = world.tally();
  const PostStore& posts = world.posts();
  std::uint64_t written = tally.reading.publications + tally.reading.outside;
  for (const GeneratorTally& campaign : tally.generators)
    written += campaign.posts + campaign.cover_posts;
  if (written != posts.end_post().value) return "posts written are not those that are stored";
  if (posts.end_post().value + tally.reading.shares != posts.end_share().value)
    return "posts and what was passed on are not the shares that are stored";
  const ScreeningTally& screens = tally.screening;
  if (sum(screens.benign_screened) + sum(screens.harmful_screened) > written)
    return "more posts screened than written";
  for (std::size_t g = 0; g < screens.benign_screened.size(); ++g)
    if (screens.benign_flagged[g] > screens.benign_screened[g] ||
        screens.harmful_flagged[g] > screens.harmful_screened[g])
      return "more posts flagged than screened";
  for (const DetectorTally& detector : tally.detectors)
    if (detector.harmful_flagged > detector.harmful_scored)
      return "more harmful posts flagged than scored by a detector";
  return check_cascades(world);
}

}  // namespace redoubt::conservation
