// The accounts of a campaign: bought, followed, lost and bought again.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/context.hpp"
#include "agents/generators/account_stock.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

// Whom new accounts win as followers.
enum class Following { susceptible, hubs, random };
template <>
struct Words<Following> {
  static constexpr std::array<const char*, 3> value{"susceptible", "hubs", "random"};
};

struct AccountParams {
  std::int64_t accounts = 20;
  double account_price_usd = 0.5;
  Duration replacement_delay = hours(6);
  std::int64_t followers_per_account = 100;
  Duration follower_growth = days(5);
  Following following = Following::susceptible;
  Duration warm_up{0};
  double cover_share = 0;
  std::string persona;  // a group; empty: drawn by share
  void fields(FieldVisitor& v);
};

class CampaignAccounts {
 public:
  struct Buyer {
    ActorId owner;
    std::int64_t stolen_photos = 0;  // in use; 0: a new face for each account
  };
  struct Account {
    UserId id;
    SimTime opened;
    std::uint8_t group = 0;  // that it pretends to belong to
    bool alive = false;
  };

  // key: names the campaign in its draws.
  void start(std::size_t slots, std::uint64_t key) {
    accounts_.resize(slots);
    key_ = key;
  }
  // Buys a new account for a slot. Its followers come in the order of their draws, each once; where
  // few are wanted, several draws for each do not find them all.
  void open(Context& context, std::size_t slot, const AccountParams& params, const Buyer& buyer);
  // The slot of an account that was suspended, if it is one of these; it is lost.
  std::ptrdiff_t lose(UserId account);
  // The account has won the followers of its age; call before it posts.
  void grow(Context& context, const Account& account, const AccountParams& params) const;
  // Accounts take turns, two posts each; suspended and limited ones are passed over; size() if none
  // is left.
  [[nodiscard]] std::size_t next(const Context& context, std::uint64_t post) const;
  [[nodiscard]] bool can_post(const Context& context, std::size_t slot) const {
    return accounts_[slot].alive && context.services.may_publish(accounts_[slot].id);
  }

  [[nodiscard]] std::size_t size() const { return accounts_.size(); }
  [[nodiscard]] AccountStock stock() const;
  [[nodiscard]] const Account& at(std::size_t slot) const { return accounts_[slot]; }

 private:
  [[nodiscard]] static std::uint32_t follower(const Context& context, Following whom, double u);
  [[nodiscard]] static std::uint8_t persona(const Context& context, const AccountParams& params,
                                            double u);

  [[nodiscard]] std::uint64_t photo(const Context& context, std::uint64_t account_key,
                                    std::int64_t stolen) const;

  std::vector<Account> accounts_;
  std::uint64_t key_ = 0;
  std::uint64_t opened_ = 0;
};

}  // namespace redoubt
