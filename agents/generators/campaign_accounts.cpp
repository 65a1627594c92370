#include "agents/generators/campaign_accounts.hpp"

#include <algorithm>
#include <set>

#include "sim/random/portable_math.hpp"

namespace redoubt {

void AccountParams::fields(FieldVisitor& v) {
  v({.name = "accounts",
     .meaning = "accounts the campaign keeps open",
     .range = {1, 1e6},
     .source = "no published value",
     .fixed = true},
    accounts);
  v({.name = "account_price_usd",
     .unit = "USD",
     .meaning = "price of one bought account",
     .range = {0, 1e6},
     .source = "no published value used; 0.1 to 1 USD is plausible"},
    account_price_usd);
  v({.name = "replacement_delay",
     .unit = "duration",
     .meaning = "time until a suspended account is replaced",
     .range = {0, 1e9},
     .source = "no published value"},
    replacement_delay);
  v({.name = "followers_per_account",
     .meaning = "followers an account wins in the long run",
     .range = {0, 1e7},
     .source = "no published value"},
    followers_per_account);
  v({.name = "follower_growth",
     .unit = "duration",
     .meaning = "time constant in which a new account wins its followers",
     .range = {0, 1e9},
     .source = "no published value"},
    follower_growth);
  v({.name = "following",
     .meaning = "whom its accounts win: the susceptible, those with many followers, or anybody",
     .source = "targeting is a tactic (Bommasani et al. 2021, section 5.2)"},
    following);
  v({.name = "warm_up",
     .unit = "duration",
     .meaning = "how long a new account posts harmless content only (infiltration)",
     .range = {0, 1e9},
     .source = "none by default"},
    warm_up);
  v({.name = "cover_share",
     .meaning = "share of harmless posts afterwards",
     .range = {0, 1, false, true},
     .source = "none by default"},
    cover_share);
  v({.name = "persona",
     .meaning = "group that its accounts pretend to belong to; empty: as people are distributed",
     .source = "none by default",
     .fixed = true},
    persona);
}

std::uint32_t CampaignAccounts::follower(const Context& context, Following whom, double u) {
  switch (whom) {
    case Following::hubs:
      return context.audience.followed(u).value;
    case Following::random:
      return static_cast<std::uint32_t>(u * static_cast<double>(context.people.size()));
    case Following::susceptible:
      break;
  }
  return context.people.susceptible(u).value;
}

std::uint8_t CampaignAccounts::persona(const Context& context, const AccountParams& params,
                                       double u) {
  for (std::size_t g = 0; g < context.groups.size(); ++g)
    if (context.groups[g].name == params.persona) return static_cast<std::uint8_t>(g);
  return group_at(context.groups, u);
}

void CampaignAccounts::open(Context& context, std::size_t slot, const AccountParams& params,
                            const Buyer& buyer) {
  const std::uint64_t account_key = mix(key_, opened_++);
  std::vector<std::uint32_t> followers;
  std::set<std::uint32_t> known;
  const auto wanted = std::min<std::int64_t>(params.followers_per_account, context.people.size());
  for (std::int64_t i = 0; i < 4 * wanted && std::ssize(followers) < wanted; ++i) {
    const double u = context.draws.uniform(Purpose::account_followers, account_key,
                                           static_cast<std::uint64_t>(i));
    const std::uint32_t user = follower(context, params.following, u);
    if (known.insert(user).second) followers.push_back(user);
  }
  const double u = context.draws.uniform(Purpose::mimicry, account_key, 0);
  const UserId id = context.audience.open_account(std::move(followers));
  context.accounts.open(id, context.now(), photo(context, account_key, buyer.stolen_photos),
                        buyer.owner);
  accounts_[slot] = {id, context.now(), persona(context, params, u), true};
}

// A name for the photo: one of the stolen ones, which several accounts share, or a new face.
std::uint64_t CampaignAccounts::photo(const Context& context, std::uint64_t account_key,
                                      std::int64_t stolen) const {
  if (stolen == 0) return account_key;
  const double u = context.draws.uniform(Purpose::account_photo, account_key, 0);
  return mix(key_ ^ 0x70686f746full, static_cast<std::uint64_t>(u * static_cast<double>(stolen)));
}

std::ptrdiff_t CampaignAccounts::lose(UserId account) {
  for (std::size_t slot = 0; slot < accounts_.size(); ++slot) {
    if (!accounts_[slot].alive || accounts_[slot].id != account) continue;
    accounts_[slot].alive = false;
    return static_cast<std::ptrdiff_t>(slot);
  }
  return -1;
}

AccountStock CampaignAccounts::stock() const {
  AccountStock stock{.places = accounts_.size()};
  for (const Account& account : accounts_) stock.alive += account.alive ? 1 : 0;
  return stock;
}

void CampaignAccounts::grow(Context& context, const Account& account,
                            const AccountParams& params) const {
  const double age = (context.now() - account.opened).days();
  const double tau = params.follower_growth.days();
  const double grown = tau > 0 ? 1.0 - portable::exp(-age / tau) : 1.0;
  const auto capacity = static_cast<double>(context.audience.account_capacity(account.id));
  context.audience.set_following(account.id, static_cast<std::size_t>(grown * capacity));
}

std::size_t CampaignAccounts::next(const Context& context, std::uint64_t post) const {
  const std::size_t n = accounts_.size();
  const std::size_t first = (post / 2) % n;
  for (std::size_t i = 0; i < n; ++i)
    if (can_post(context, (first + i) % n)) return (first + i) % n;
  return n;
}

}  // namespace redoubt
