// First views: of posts, of readers, of readers' groups and of campaigns they are the same.
#include <numeric>

#include "agents/conservation/laws.hpp"
#include "agents/world/world.hpp"

namespace redoubt::conservation {
namespace {

std::string check_views(const World& world) {
  const ReadingTally& t = world.tally().reading;
  if (t.harmful_views > t.views) return "more harmful views than views";
  if (t.exposures > t.views) return "more first views than views";
  if (t.harmful_exposures > t.exposures) return "more harmful first views than first views";
  if (t.crowded_out > t.deliveries) return "more deliveries crowded out than made";
  return {};
}

// Posts whose cascade was measured have no readers any more.
std::string check_all_posts(const World& world) {
  const Tally& tally = world.tally();
  const PostStore& posts = world.posts();
  std::uint64_t of_posts = tally.benign_cascades.exposures + tally.harmful_cascades.exposures;
  const std::uint64_t measured = tally.benign_cascades.cascades + tally.harmful_cascades.cascades;
  for (auto id = static_cast<std::uint32_t>(measured); id < posts.end_post().value; ++id)
    of_posts += posts.state(PostId{id}).exposures;
  if (of_posts != tally.reading.exposures) return "first views of posts";
  return {};
}

// Of harmful posts by campaign, as their records have it.
struct Records {
  std::vector<std::uint64_t> posts, exposures, abuse;
  std::uint64_t all = 0;
  bool all_of_campaigns = true;
};

std::string add_up(const World& world, Records& sums) {
  for (auto* column : {&sums.posts, &sums.exposures, &sums.abuse})
    column->assign(world.tally().generators.size(), 0);
  for (const HarmRecord& record : world.harm().all()) {
    sums.all += record.exposures;
    if (record.exposures_after_flag > record.exposures ||
        record.exposures_after_action > record.exposures)
      return "a post has more readers after its flag or removal than in all";
    const bool of_campaign = record.generator != kNoCampaign;
    sums.all_of_campaigns = sums.all_of_campaigns && of_campaign;
    if (!of_campaign) continue;
    ++sums.posts[record.generator];
    sums.exposures[record.generator] += record.exposures;
    sums.abuse[record.generator] += record.abuse;
  }
  return {};
}

// What is valued counts by the group of whoever read.
std::string check_groups(const World& world, const Records& sums) {
  if (world.value() == nullptr) return {};
  const ValueBook& book = *world.value();
  std::vector<std::uint64_t> of_group(world.scenario().groups.size(), 0);
  for (std::size_t c = 0; c < book.campaigns(); ++c) {
    const CountsByGroup& met = book.harm(c);
    const CountsByGroup& abuse = book.abuse(c);
    if (std::accumulate(met.begin(), met.end(), std::uint64_t{0}) != sums.exposures[c])
      return "readers of a campaign by group";
    if (std::accumulate(abuse.begin(), abuse.end(), std::uint64_t{0}) != sums.abuse[c])
      return "abuse of a campaign by group";
    for (std::size_t g = 0; g < of_group.size(); ++g) of_group[g] += met[g];
  }
  const auto& met = world.exposure().harm_met();
  if (!sums.all_of_campaigns || met.size() > world.people()) return {};
  for (std::uint32_t u = 0; u < met.size(); ++u) of_group[world.group(UserId{u})] -= met[u];
  for (const std::uint64_t left : of_group)
    if (left != 0) return "harmful first views of people by group";
  return {};
}

}  // namespace

std::string check_exposures(const World& world) {
  const Tally& tally = world.tally();
  Records sums;
  for (std::string violated : {check_views(world), check_all_posts(world), add_up(world, sums)})
    if (!violated.empty()) return violated;
  const auto& met = world.exposure().harm_met();
  const std::uint64_t of_readers = std::accumulate(met.begin(), met.end(), std::uint64_t{0});
  if (sums.all != tally.reading.harmful_exposures) return "harmful first views of posts";
  if (of_readers != tally.reading.harmful_exposures) return "harmful first views of readers";
  for (std::size_t g = 0; g < tally.generators.size(); ++g) {
    if (sums.posts[g] != tally.generators[g].posts) return "posts of a campaign";
    if (sums.exposures[g] != tally.generators[g].exposures) return "readers of a campaign";
  }
  return check_groups(world, sums);
}

}  // namespace redoubt::conservation
