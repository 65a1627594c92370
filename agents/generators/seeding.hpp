// How a campaign starts its posts on their way: by one account alone (broadcast), or passed on by
// several of its accounts (peer seeding).
#pragma once

#include <cstdint>

#include "agents/generators/campaign_accounts.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct SeedingParams {
  std::int64_t amplifiers = 0;  // accounts that pass each post on; 0: broadcast
  Duration amplify_within = minutes(10);
  void fields(FieldVisitor& v);
};

// Plans the shares of a post that was published now; each comes back as that timer with the share
// of its publication.
void plan_seeding(Context& context, ActorId campaign, std::uint32_t timer,
                  const SeedingParams& params, ShareId publication);

// One account of the campaign that has not passed the post on yet does so; false if none can.
bool pass_on_once(Context& context, const CampaignAccounts& accounts, const AccountParams& params,
                  ShareId publication);

}  // namespace redoubt
