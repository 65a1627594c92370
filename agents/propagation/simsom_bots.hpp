// The bots of rule `simsom`: accounts that follow each other and that some people follow.
#pragma once

#include <vector>

#include "agents/generators/harm_frame.hpp"
#include "agents/people/population.hpp"
#include "agents/propagation/audience.hpp"
#include "sim/config/parameter.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

enum class BotTargets { anybody, hubs };
template <>
struct Words<BotTargets> {
  static constexpr std::array<const char*, 2> value{"anybody", "hubs"};
};

struct BotParams {
  double bots = 0.05;          // β: bots per person
  double infiltration = 0.01;  // γ: share of people who follow a bot
  double deception = 0;        // φ
  std::int64_t flooding = 1;   // θ
  BotTargets targets = BotTargets::anybody;
  void fields(FieldVisitor& v);
};

// Opens the bots' accounts, each with the people and bots that follow it. Returns how many there
// are; their ids are the next ones of the audience.
std::uint32_t open_bots(const BotParams& params, const SocialGraph& people, Audience& audience,
                        const KeyedDraws& draws);

// A bot's post: as past campaigns wrote, in the voice of a group drawn by share.
PostContent write_bot_post(std::uint64_t key, const HarmFrame& frame, std::span<const Group> groups,
                           const KeyedDraws& draws);

}  // namespace redoubt
