// Who receives what an account shares: followers in the base graph, or those a bought account won.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "sim/kernel/prefetch.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt {

// The base graph is shared by all runs; bought accounts (ids from people() on) are this run's own.
class Audience {
 public:
  explicit Audience(const SocialGraph& graph) : graph_(&graph) {}

  [[nodiscard]] std::uint32_t people() const { return graph_->nodes(); }
  [[nodiscard]] bool is_person(UserId account) const { return account.value < people(); }
  // A new account with the people who will follow it, in the order in which they come.
  UserId open_account(std::vector<std::uint32_t> followers) {
    accounts_.push_back({std::move(followers), 0, true});
    return UserId{static_cast<std::uint32_t>(people() + accounts_.size() - 1)};
  }
  // One past the last account.
  [[nodiscard]] UserId end_account() const {
    return UserId{static_cast<std::uint32_t>(people() + accounts_.size())};
  }
  // How many of them follow it by now.
  void set_following(UserId account, std::size_t count) { row(account).count = count; }
  // A suspended account loses its followers and its memory.
  void close_account(UserId account) { row(account) = {}; }
  // False for bought accounts that were closed.
  [[nodiscard]] bool is_open(UserId account) const {
    return is_person(account) || accounts_[account.value - people()].open;
  }

  [[nodiscard]] std::span<const std::uint32_t> followers(UserId account) const {
    if (is_person(account)) return graph_->followers(account);
    const Account& a = accounts_[account.value - people()];
    return {a.followers.data(), a.count};
  }
  // A person drawn with probability proportional to followers; u in (0, 1). Without follows
  // anybody.
  [[nodiscard]] UserId followed(double u) const {
    const auto& starts = graph_->offsets();
    const auto edge = static_cast<std::uint32_t>(u * static_cast<double>(graph_->edges()));
    if (graph_->edges() == 0)
      return UserId{static_cast<std::uint32_t>(u * static_cast<double>(people()))};
    const auto after = std::upper_bound(starts.begin(), starts.end(), edge);
    return UserId{static_cast<std::uint32_t>(after - starts.begin()) - 1};
  }
  // Brings the place of a person's followers closer, and then the first of them.
  void prefetch(UserId person) const { redoubt::prefetch(&graph_->offsets()[person.value]); }
  void prefetch_followers(UserId person) const {
    redoubt::prefetch(graph_->followers(person).data());
  }
  [[nodiscard]] std::size_t account_capacity(UserId account) const {
    return accounts_[account.value - people()].followers.size();
  }

 private:
  struct Account {
    std::vector<std::uint32_t> followers;
    std::size_t count = 0;
    bool open = false;
  };
  Account& row(UserId account) { return accounts_[account.value - people()]; }

  const SocialGraph* graph_;
  std::vector<Account> accounts_;
};

}  // namespace redoubt
