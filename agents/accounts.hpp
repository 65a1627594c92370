// What can be seen of an account besides its posts: since when it exists, its photo, its followers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/propagation/audience.hpp"
#include "sim/content/user_table.hpp"
#include "sim/kernel/sim_time.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// People and bought accounts alike. People's accounts are older than the run, by an exponential
// law; nothing is stored for them.
class AccountBook {
 public:
  AccountBook(const Audience& audience, const KeyedDraws& draws, Duration mean_age)
      : audience_(&audience), draws_(draws), mean_age_(mean_age) {}

  // A bought account; its photo is named by a number, equal for copies of one photo.
  void open(UserId account, SimTime now, std::uint64_t photo, ActorId owner);

  // Somebody else moved in: the account is new.
  void reopen(UserId person, SimTime now) { newcomers_[person].since = now; }

  [[nodiscard]] SimTime opened(UserId account) const;
  void prefetch(UserId account) const { newcomers_.prefetch(account); }
  [[nodiscard]] std::uint64_t photo(UserId account) const;
  // Those of people in order, those of bought accounts as they were gained; nobody twice.
  [[nodiscard]] std::span<const std::uint32_t> followers(UserId account) const {
    return audience_->followers(account);
  }

  // Who runs it, invalid for people. Hidden: only an investigation may find it out.
  [[nodiscard]] ActorId owner(UserId account) const;
  // Open accounts of the owner, in the order in which they were opened.
  [[nodiscard]] std::vector<UserId> run_by(ActorId owner) const;

 private:
  struct Bought {
    SimTime opened;
    std::uint64_t photo = 0;
    ActorId owner;
  };
  struct Newcomer {
    SimTime since = SimTime::never();  // never: nobody else moved in
  };
  const Audience* audience_;
  KeyedDraws draws_;
  Duration mean_age_;
  std::vector<Bought> bought_;
  UserTable<Newcomer> newcomers_;
};

}  // namespace redoubt
