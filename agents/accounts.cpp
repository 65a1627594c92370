#include "agents/accounts.hpp"

#include <algorithm>

#include "sim/random/distributions.hpp"

namespace redoubt {

void AccountBook::open(UserId account, SimTime now, std::uint64_t photo, ActorId owner) {
  const std::size_t row = account.value - audience_->people();
  if (row >= bought_.size()) bought_.resize(row + 1);
  bought_[row] = {now, photo, owner};
}

SimTime AccountBook::opened(UserId account) const {
  if (!audience_->is_person(account)) return bought_[account.value - audience_->people()].opened;
  const auto newcomer = newcomers_.find(account);
  if (newcomer != newcomers_.end()) return newcomer->second;
  if (mean_age_.is_never()) return SimTime{} - days(365000);
  const double u = draws_.uniform(Purpose::account_age, account.value, 0);
  const double age_ms = exponential(u, static_cast<double>(mean_age_.ms));
  return SimTime{-static_cast<std::int64_t>(age_ms)};
}

// People show their own face.
std::uint64_t AccountBook::photo(UserId account) const {
  if (!audience_->is_person(account)) return bought_[account.value - audience_->people()].photo;
  return mix(0x70686f746full, account.value);
}

double AccountBook::follower_overlap(UserId a, UserId b) const {
  // Followers of people are in order, those of bought accounts as they were gained.
  const auto sorted = [this](UserId account, std::vector<std::uint32_t>& copy) {
    const auto followers = audience_->followers(account);
    if (audience_->is_person(account)) return followers;
    copy.assign(followers.begin(), followers.end());
    std::sort(copy.begin(), copy.end());
    return std::span<const std::uint32_t>(copy);
  };
  const auto first = sorted(a, first_sorted_);
  const auto second = sorted(b, second_sorted_);
  std::size_t common = 0;
  for (auto i = first.begin(), j = second.begin(); i != first.end() && j != second.end();) {
    if (*i == *j) ++common;
    const bool step_first = *i <= *j;
    const bool step_second = *j <= *i;
    i += step_first ? 1 : 0;
    j += step_second ? 1 : 0;
  }
  const std::size_t all = first.size() + second.size() - common;
  return all > 0 ? static_cast<double>(common) / static_cast<double>(all) : 0.0;
}

ActorId AccountBook::owner(UserId account) const {
  if (audience_->is_person(account)) return {};
  return bought_[account.value - audience_->people()].owner;
}

std::vector<UserId> AccountBook::run_by(ActorId owner) const {
  std::vector<UserId> accounts;
  for (std::size_t row = 0; row < bought_.size(); ++row) {
    const UserId id{static_cast<std::uint32_t>(audience_->people() + row)};
    if (bought_[row].owner == owner && audience_->is_open(id)) accounts.push_back(id);
  }
  return accounts;
}

}  // namespace redoubt
