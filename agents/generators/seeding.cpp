#include "agents/generators/seeding.hpp"

namespace redoubt {

void SeedingParams::fields(FieldVisitor& v) {
  v({.name = "amplifiers",
     .unit = "accounts",
     .meaning =
         "other accounts of the campaign that pass each post on (peer seeding; 0: broadcast)",
     .range = {0, 1e5},
     .source = "the tactic: Pacheco et al. 2021; no published number used"},
    amplifiers);
  v({.name = "amplify_within",
     .unit = "duration",
     .meaning = "time after publication within which they do so",
     .range = kPositive,
     .source = "no published value"},
    amplify_within);
}

void plan_seeding(Context& context, ActorId campaign, std::uint32_t timer,
                  const SeedingParams& params, ShareId publication) {
  const std::uint64_t key = context.posts.key(context.posts.share(publication).post);
  for (std::int64_t i = 0; i < params.amplifiers; ++i) {
    const double u =
        context.draws.uniform(Purpose::amplification, key, static_cast<std::uint64_t>(i));
    const auto delay = static_cast<std::int64_t>(u * static_cast<double>(params.amplify_within.ms));
    context.wake(campaign, Duration{delay}, timer, publication.value);
  }
}

bool pass_on_once(Context& context, const CampaignAccounts& accounts, const AccountParams& params,
                  ShareId publication) {
  if (!context.posts.holds(publication)) return false;
  const PostId post = context.posts.share(publication).post;
  // Which accounts are asked first differs from post to post.
  const std::size_t first = context.posts.key(post) % accounts.size();
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const std::size_t slot = (first + i) % accounts.size();
    if (!accounts.can_post(context, slot)) continue;
    if (context.now() - accounts.at(slot).opened < params.warm_up) continue;
    accounts.grow(context, accounts.at(slot), params);
    if (context.services.pass_on(accounts.at(slot).id, publication)) return true;
  }
  return false;
}

}  // namespace redoubt
