#include "agents/propagation/simsom_bots.hpp"

#include <algorithm>
#include <cmath>

#include "sim/network/topologies.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {
namespace {

constexpr std::uint32_t kBotFollows = 3;  // bots whom a bot follows [Truong et al. 2024]

SocialGraph network_of(std::uint32_t bots, const KeyedDraws& draws) {
  if (bots < 2) return unconnected(bots);
  const double follows = std::min(kBotFollows, bots - 1);
  return random_walk(bots, follows, 0.5, draws.bits(Purpose::bot_follower, bots, 0).first);
}

// Probability that each person follows a bot; 1 at most.
std::vector<double> chances(const BotParams& params, const SocialGraph& people) {
  std::vector<double> chance(people.nodes(), params.infiltration);
  if (params.targets == BotTargets::anybody || people.edges() == 0) return chance;
  const double mean = static_cast<double>(people.edges()) / people.nodes();
  for (std::uint32_t u = 0; u < people.nodes(); ++u) {
    const auto followers = static_cast<double>(people.followers(UserId{u}).size());
    chance[u] = std::min(1.0, params.infiltration * followers / mean);
  }
  return chance;
}

// People are passed over by the largest chance, so that few draws are made where few follow.
std::vector<std::uint32_t> victims(const std::vector<double>& chance, double largest,
                                   std::uint64_t bot, const KeyedDraws& draws) {
  std::vector<std::uint32_t> followers;
  std::uint64_t u = 0;
  for (std::uint64_t n = 1; largest > 0; ++n, ++u) {
    const Block bits = draws.bits(Purpose::bot_follower, bot, n);
    u += geometric(unit_interval(bits.first), largest);
    if (u >= chance.size()) break;
    if (unit_interval(bits.second) * largest < chance[u])
      followers.push_back(static_cast<std::uint32_t>(u));
  }
  return followers;
}

}  // namespace

void BotParams::fields(FieldVisitor& v) {
  v({.name = "bots",
     .unit = "accounts/person",
     .meaning = "β: bots per person; 0: none",
     .range = {0, 1},
     .source = "SimSoM (Truong et al. 2024)",
     .tag = Tag::published,
     .fixed = true},
    bots);
  v({.name = "infiltration",
     .meaning = "γ: share of people who follow a bot",
     .range = kProbability,
     .source = "SimSoM (Truong et al. 2024), 0.0001 to 1",
     .tag = Tag::published,
     .fixed = true},
    infiltration);
  v({.name = "deception",
     .meaning = "φ: probability that a bot's post has the greatest appeal",
     .range = kProbability,
     .source = "SimSoM (Truong et al. 2024)",
     .tag = Tag::published},
    deception);
  v({.name = "flooding",
     .unit = "copies",
     .meaning =
         "θ: copies of each bot's share, which add to its count and not to the slots it takes",
     .range = {1, 1e6},
     .source = "SimSoM (Truong et al. 2024)",
     .tag = Tag::published},
    flooding);
  v({.name = "targets",
     .meaning = "whom bots are followed by: anybody alike, or in proportion to followers",
     .source = "SimSoM (Truong et al. 2024)",
     .tag = Tag::published,
     .fixed = true},
    targets);
}

std::uint32_t open_bots(const BotParams& params, const SocialGraph& people, Audience& audience,
                        const KeyedDraws& draws) {
  const auto bots = static_cast<std::uint32_t>(std::lround(params.bots * people.nodes()));
  const SocialGraph network = network_of(bots, draws);
  const std::vector<double> chance = chances(params, people);
  const double largest = chance.empty() ? 0 : *std::max_element(chance.begin(), chance.end());
  const std::uint32_t first = people.nodes();
  for (std::uint32_t bot = 0; bot < bots; ++bot) {
    std::vector<std::uint32_t> followers = victims(chance, largest, bot, draws);
    for (const std::uint32_t other : network.followers(UserId{bot}))
      followers.push_back(first + other);
    const std::size_t count = followers.size();
    audience.set_following(audience.open_account(std::move(followers)), count);
  }
  return bots;
}

PostContent write_bot_post(std::uint64_t key, const HarmFrame& frame, std::span<const Group> groups,
                           const KeyedDraws& draws) {
  PostContent post;
  post.truth.group = group_at(groups, draws.uniform(Purpose::bot_follower, key, 0));
  Direction mean = groups[post.truth.group].mean;
  const Direction past = frame.past_campaigns();
  for (std::size_t axis = 0; axis < kFeatures; ++axis) mean[axis] += past[axis];
  post.surface.x = draw_features(mean, key, draws);
  post.surface.fingerprint.template_id = key;
  post.surface.key = key;
  post.truth.intent = Intent::manipulation;
  post.truth.origin = Origin::model;
  return post;
}

}  // namespace redoubt
